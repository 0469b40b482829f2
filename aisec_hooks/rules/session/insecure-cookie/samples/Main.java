import jakarta.ws.rs.core.NewCookie;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseCookie;

class Main {
    void off(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        cookie.setHttpOnly(true);
        // ruleid: insecure-cookie
        cookie.setSecure(false);
        response.addCookie(cookie);
    }

    void on(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        cookie.setHttpOnly(true);
        // ok: insecure-cookie
        cookie.setSecure(true);
        // ok: insecure-cookie
        response.addCookie(cookie);
    }

    void forgotten(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        cookie.setPath("/");
        // ruleid: insecure-cookie
        response.addCookie(cookie);
    }

    void forScripts(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        cookie.setSecure(true);
        // ok: insecure-cookie
        response.addCookie(cookie);
    }

    void inPlace(HttpServletResponse response, String token) {
        // ruleid: insecure-cookie
        response.addCookie(new Cookie("session", token));
    }

    void asRequested(HttpServletRequest request, HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        cookie.setSecure(request.isSecure());
        cookie.setHttpOnly(true);
        // ok: insecure-cookie
        response.addCookie(cookie);
    }

    void given(HttpServletResponse response, Cookie cookie) {
        // ok: insecure-cookie
        response.addCookie(cookie);
    }

    void handed(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        harden(cookie);
        // ok: insecure-cookie
        response.addCookie(cookie);
    }

    void harden(Cookie cookie) {
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
    }

    void removed(HttpServletResponse response) {
        Cookie cookie = new Cookie("session", "");
        cookie.setMaxAge(0);
        // ok: insecure-cookie
        response.addCookie(cookie);
    }

    ResponseCookie spring(String token) {
        // ruleid: insecure-cookie
        return ResponseCookie.from("session", token).path("/").httpOnly(true).build();
    }

    ResponseCookie springSafely(String token) {
        // ok: insecure-cookie
        return ResponseCookie.from("session", token).secure(true).path("/").httpOnly(true).build();
    }

    ResponseCookie springInSteps(String token) {
        var builder = ResponseCookie.from("session", token);
        builder.secure(true).httpOnly(true);
        // ok: insecure-cookie
        return builder.build();
    }

    NewCookie rest(String token) {
        // ruleid: insecure-cookie
        return new NewCookie("session", token, "/", "example.com", "", 3600, false, true);
    }

    NewCookie restSafely(String token) {
        // ok: insecure-cookie
        return new NewCookie("session", token, "/", "example.com", "", 3600, true, true);
    }

    NewCookie restBuilt(String token) {
        // ruleid: insecure-cookie
        return new NewCookie.Builder("session").value(token).httpOnly(true).build();
    }
}
