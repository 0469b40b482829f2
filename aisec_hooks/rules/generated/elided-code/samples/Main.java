class Main {
    boolean login(String name, String password) {
        // ruleid: elided-code
        // ... existing code ...
        return true;
    }

    /**
     * Reads what remains of the file, and the rest of the lines after it.
     */
    // ok: elided-code
    int count(String text) { // the rest of the text is counted by the caller
        return text.length();
    }

    void save(Order order) {
        // ruleid: elided-code
        /* ... rest of the implementation remains unchanged ... */
        store(order);
    }

    void store(Order order) {
        // ok: elided-code
        repository.save(order); // existing orders are written over
    }

    void load() {
        read();
        // ruleid: elided-code
        // (rest of the methods unchanged)
    }

    // ok: elided-code
    String dots = "// ... existing code ...";
}
