; How many steps it takes from r0 to 1: halve an even number, triple an odd one and add 1.

        load r1, 1
        load r2, 2
        load r3, 3
        load r4, 0
        load r5, 0              ; the steps
next:
        jump_if_equal r0, r1, done
        add_number r5, r5, 1
        remainder r6, r0, r2
        jump_if_equal r6, r4, even
        multiply r0, r0, r3
        add_number r0, r0, 1
        jump next
even:
        divide r0, r0, r2
        jump next
done:
        print r5
        halt
