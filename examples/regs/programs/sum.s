; The sum of the numbers from 1 to r0.

        load r1, 0              ; the sum
        load r2, 0              ; the number
next:
        jump_if_equal r2, r0, done
        add_number r2, r2, 1
        add r1, r1, r2
        jump next
done:
        print r1
        halt
