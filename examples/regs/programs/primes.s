; The primes up to r0, by trial division.

        load r1, 2              ; the candidate
        load r4, 0
candidate:
        jump_if_less r0, r1, done
        load r2, 2              ; the divisor
divisor:
        multiply r3, r2, r2
        jump_if_less r1, r3, prime
        remainder r3, r1, r2
        jump_if_equal r3, r4, composite
        add_number r2, r2, 1
        jump divisor
prime:
        print r1
composite:
        add_number r1, r1, 1
        jump candidate
done:
        halt
