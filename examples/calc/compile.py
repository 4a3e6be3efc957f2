"""Compile a calculator program, which has the syntax of Python, for the calc machine."""

import ast
import struct
import sys
from pathlib import Path
from typing import NoReturn

from generated.assembler import Assembler, AssemblyError

OPERATORS = {
    "Add": ["add"],
    "Sub": ["subtract"],
    "Mult": ["multiply"],
    "FloorDiv": ["divide"],
    "Mod": ["modulo"],
    "Lt": ["less"],
    "LtE": ["less_equal"],
    "Eq": ["equal"],
    "NotEq": ["equal", "not_"],
    "Gt": ["less_equal", "not_"],
    "GtE": ["less", "not_"],
}


class Compiler(ast.NodeVisitor):
    """Emits the code of one program: a method for each kind of syntax that there is."""

    def __init__(self) -> None:
        self.asm = Assembler()
        self.variables: dict[str, int] = {}
        self.line = 1

    def visit(self, node: ast.AST) -> None:
        if isinstance(node, ast.stmt | ast.expr):
            self.line = node.lineno
            self.asm.at(node.lineno, node.col_offset + 1)
        super().visit(node)

    def generic_visit(self, node: ast.AST) -> NoReturn:
        raise SyntaxError(f"line {self.line}: a calculator knows no {type(node).__name__}")

    def block(self, statements: list[ast.stmt]) -> None:
        for statement in statements:
            self.visit(statement)

    def visit_Assign(self, node: ast.Assign) -> None:
        [target, *more] = node.targets
        if more or not isinstance(target, ast.Name):
            self.generic_visit(node)
        self.visit(node.value)
        self.asm.store(self.variables.setdefault(target.id, len(self.variables)))

    def visit_While(self, node: ast.While) -> None:
        top, end = self.asm.label(), self.asm.label()
        self.asm.mark(top)
        self.visit(node.test)
        self.asm.jump_if_zero(end)
        self.block(node.body)
        self.asm.jump(top)
        self.asm.mark(end)

    def visit_If(self, node: ast.If) -> None:
        otherwise, end = self.asm.label(), self.asm.label()
        self.visit(node.test)
        self.asm.jump_if_zero(otherwise)
        self.block(node.body)
        self.asm.jump(end)
        self.asm.mark(otherwise)
        self.block(node.orelse)
        self.asm.mark(end)

    def visit_Expr(self, node: ast.Expr) -> None:
        match node.value:
            case ast.Call(func=ast.Name(id="print"), args=[value], keywords=[]):
                self.visit(value)
                self.asm.print()
            case other:
                self.generic_visit(other)

    def visit_Name(self, node: ast.Name) -> None:
        if node.id not in self.variables:
            raise SyntaxError(f"line {self.line}: nothing is assigned to {node.id} before")
        self.asm.load(self.variables[node.id])

    def visit_Constant(self, node: ast.Constant) -> None:
        if type(node.value) is not int:
            self.generic_visit(node)
        self.asm.push(node.value)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        match node:
            case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int(value))):
                self.asm.push(-value)
            case ast.UnaryOp(op=ast.USub(), operand=operand):
                self.visit(operand)
                self.asm.negate()
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                self.visit(operand)
                self.asm.not_()
            case _:
                self.generic_visit(node.op)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        self.binary(node, node.left, node.op, node.right)

    def visit_Compare(self, node: ast.Compare) -> None:
        if len(node.ops) > 1:
            self.generic_visit(node)
        self.binary(node, node.left, node.ops[0], node.comparators[0])

    def binary(self, node: ast.expr, left: ast.expr, operator: ast.AST, right: ast.expr) -> None:
        names = OPERATORS.get(type(operator).__name__)
        if names is None:
            self.generic_visit(operator)
        self.visit(left)
        self.visit(right)
        self.asm.at(node.lineno, node.col_offset + 1)
        for name in names:
            getattr(self.asm, name)()


def compile_program(text: str) -> bytes:
    """The file that the driver reads: "CALC", four counts, the code, then (offset, line) pairs."""
    compiler = Compiler()
    compiler.block(ast.parse(text).body)
    compiler.asm.halt()
    done = compiler.asm.finish()
    lines = [struct.pack("<2I", unit, line) for unit, line, _ in done.positions]
    counts = len(compiler.variables), done.max_depth, len(done.code), len(lines)
    return b"".join([b"CALC", struct.pack("<4I", *counts), done.code, *lines])


def main() -> None:
    """Compile the first argument, a program, to the second, a file for the driver."""
    program, output = map(Path, sys.argv[1:])
    try:
        output.write_bytes(compile_program(program.read_text(encoding="utf-8")))
    except (SyntaxError, AssemblyError) as error:
        sys.exit(f"{program}: {error}")


if __name__ == "__main__":
    main()
