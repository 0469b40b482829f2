class Main {
  def login(name: String, password: String): Boolean = {
    // ruleid: elided-code
    // ... existing code ...
    true
  }

  // ok: elided-code
  def count(text: String): Int = text.length // the rest of the text is counted by the caller

  def save(order: Order): Unit = {
    // ruleid: elided-code
    /* ... rest of the implementation remains unchanged ... */
    store(order)
  }

  def store(order: Order): Unit = {
    // ok: elided-code
    repository.save(order) // existing orders are written over
  }

  def load(): Unit = {
    read()
    // ruleid: elided-code
    // (rest of the methods unchanged)
  }

  def read(): Unit = {
    // ok: elided-code
    println("... existing code ...")
  }
}
