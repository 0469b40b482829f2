public class Shop
{
    public bool Login(string name, string password)
    {
        // ruleid: elided-code
        // ... existing code ...
        return true;
    }

    /// <summary>
    /// Reads what remains of the file, and the rest of the lines after it.
    /// </summary>
    // ok: elided-code
    public int Count(string text) // the rest of the text is counted by the caller
    {
        return text.Length;
    }

    public void Save(Order order)
    {
        // ruleid: elided-code
        /* ... rest of the implementation remains unchanged ... */
        Store(order);
    }

    public void Store(Order order)
    {
        // ok: elided-code
        repository.Save(order); // existing orders are written over
    }

    public void Load()
    {
        Read();
        // ruleid: elided-code
        // (rest of the methods unchanged)
    }

    // ok: elided-code
    private string dots = "// ... existing code ...";
}
