"""Kill the processes that record and send, at random moments and under load, and count what arrived.

    python -m benchmarks.outbox_kills --database sqlite --processes 4 --kills 200
    python -m benchmarks.outbox_kills --database postgresql --processes 8 --kills 200

The sandbox drops 20% of the connections, half of them before and half after the work, and answers 5% of the requests with
503 and 1% with 422. Every recorded event must be in the sandbox exactly once, or in the dead letters with its reason. Only
batches with a bad event may be parked: those that the sandbox refuses after an attempt without an answer. At the end, the
keys are made a day old, so that they are.
`work` is what the processes do, `trial` starts and kills them, and `audit` counts.
"""
