; The greatest common divisor of r0 and r1, by Euclid's algorithm.

        load r3, 0
next:
        jump_if_equal r1, r3, done
        remainder r2, r0, r1
        move r0, r1
        move r1, r2
        jump next
done:
        print r0
        halt
