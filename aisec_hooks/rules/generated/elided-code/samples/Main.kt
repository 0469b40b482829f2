class Main {
    fun login(name: String, password: String): Boolean {
        // ruleid: elided-code
        // ... existing code ...
        return true
    }

    // ok: elided-code
    fun count(text: String): Int = text.length // the rest of the text is counted by the caller

    fun save(order: Order) {
        // ruleid: elided-code
        /* ... rest of the implementation remains unchanged ... */
        store(order)
    }

    fun store(order: Order) {
        // ok: elided-code
        repository.save(order) // existing orders are written over
    }

    fun load() {
        read()
        // ruleid: elided-code
        // (rest of the methods unchanged)
    }

    fun read() {
        // ok: elided-code
        println("... existing code ...")
    }
}
