import Foundation

func load(path: String) {
    do {
        try read(path)
    // ruleid: swallowed-exception
    } catch { }
    do {
        try read(path)
    // ok: swallowed-exception
    } catch {
        print(error)
    }
    do {
        try read(path)
    // ruleid: swallowed-exception
    } catch let error { }
    do {
        try read(path)
    // ok: swallowed-exception
    } catch CocoaError.fileNoSuchFile { }
    do {
        try read(path)
    // ruleid: swallowed-exception
    } catch {
        // nothing to be done
    }
    // ok: swallowed-exception
    try? read(path)
}
