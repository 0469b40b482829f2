import Foundation

func first() {
    // ruleid: elided-code
    // ... rest of the code remains the same
    run()
}

func second() {
    // ruleid: elided-code
    // ... existing code ...
    run()
}

func third() {
    /* ruleid: elided-code */
    // [rest of implementation unchanged]
    run()
}

func fourth() {
    // ok: elided-code
    // The rest of the path names the file.
    run()
    // ok: elided-code
    // Existing entries are kept.
    run()
    // ok: elided-code
    let text = "... rest of the code"
}
