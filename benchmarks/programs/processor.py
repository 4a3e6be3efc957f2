"""A processor of 16 bits in software: an assembler, and a loop that decodes and executes."""

import sys

(HALT, LOAD, STORE, SET, MOVE, ADD, SUB, MUL, MOD, AND, SHIFT, JUMP, JUMPZ, JUMPN, CALL, RET, PUSH,
 POP) = range(18)  # fmt: skip
NAMES = "HALT LOAD STORE SET MOVE ADD SUB MUL MOD AND SHIFT JUMP JUMPZ JUMPN CALL RET PUSH POP"
OPCODES = {name: number for number, name in enumerate(NAMES.split())}

# Finds all primes under a limit by a sieve, then adds them up, modulo 65536.
PRIMES = """
    SET r1 2
next:
    MOVE r2 r1
    MUL r2 r1
    MOVE r3 r2
    SUB r3 r0
    JUMPN r3 strike
    JUMP sum
strike:
    LOAD r4 r1
    JUMPZ r4 clear
    JUMP advance
clear:
    CALL multiples
advance:
    SET r5 1
    ADD r1 r5
    JUMP next
sum:
    SET r1 2
    SET r6 0
    SET r5 1
add:
    MOVE r3 r1
    SUB r3 r0
    JUMPN r3 more
    HALT
more:
    LOAD r4 r1
    JUMPZ r4 prime
    JUMP skip
prime:
    ADD r6 r1
skip:
    ADD r1 r5
    JUMP add
multiples:
    PUSH r1
    SET r5 1
again:
    STORE r2 r5
    ADD r2 r1
    MOVE r3 r2
    SUB r3 r0
    JUMPN r3 again
    POP r1
    RET
"""


def assemble(source):
    """Turn text into (opcode, first, second): registers are numbers, labels places."""
    lines = [line.split() for line in source.splitlines() if line.strip()]
    labels = {}
    place = 0
    for words in lines:
        if words[0].endswith(":"):
            labels[words[0][:-1]] = place
        else:
            place += 1

    def operand(word):
        if word in labels:
            return labels[word]
        return int(word[1:]) if word[0] == "r" else int(word)

    code = []
    for words in lines:
        if not words[0].endswith(":"):
            operands = [operand(word) for word in words[1:]]
            code.append((OPCODES[words[0]], *operands, *[0] * (2 - len(operands))))
    return code


class Processor:
    def __init__(self, code, memory):
        self.code = code
        self.memory = [0] * memory
        self.registers = [0] * 8
        self.stack = []
        self.place = 0
        self.steps = 0

    def jump_if(self, condition, place):
        if condition:
            self.place = place

    def calculate(self, opcode, left, right):
        if opcode == ADD:
            return left + right & 0xFFFF
        if opcode == SUB:
            return left - right & 0xFFFF
        if opcode == MUL:
            return left * right & 0xFFFF
        if opcode == MOD:
            return left % right
        if opcode == AND:
            return left & right
        return left >> right

    def run(self):
        """Execute until HALT."""
        registers, memory = self.registers, self.memory
        while True:
            opcode, a, b = self.code[self.place]
            self.place += 1
            self.steps += 1
            if ADD <= opcode <= SHIFT:
                registers[a] = self.calculate(opcode, registers[a], registers[b])
            elif opcode == LOAD:
                registers[a] = memory[registers[b]]
            elif opcode == STORE:
                memory[registers[a]] = registers[b]
            elif opcode == SET:
                registers[a] = b
            elif opcode == MOVE:
                registers[a] = registers[b]
            elif opcode == JUMP:
                self.place = a
            elif opcode == JUMPZ:
                self.jump_if(registers[a] == 0, b)
            elif opcode == JUMPN:
                self.jump_if(registers[a] >= 0x8000, b)
            elif opcode == CALL:
                self.stack.append(self.place)
                self.place = a
            elif opcode == RET:
                self.place = self.stack.pop()
            elif opcode == PUSH:
                self.stack.append(registers[a])
            elif opcode == POP:
                registers[a] = self.stack.pop()
            elif opcode == HALT:
                return
            else:
                raise ValueError(f"no instruction {opcode}")


def sum_of_primes(limit):
    flags = [True] * limit
    total = 0
    for n in range(2, limit):
        if flags[n]:
            total += n
            for multiple in range(n * n, limit, n):
                flags[multiple] = False
    return total & 0xFFFF


def main(rounds):
    code = assemble(PRIMES)
    steps = 0
    for size in range(4000, 4000 + 500 * rounds, 500):
        processor = Processor(code, size + 1)
        processor.registers[0] = size
        processor.run()
        steps += processor.steps
        if processor.registers[6] != sum_of_primes(size):
            raise ValueError(f"sum {processor.registers[6]} under {size}")
    print(f"processor: {rounds} sieves, {steps} instructions")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 38)
