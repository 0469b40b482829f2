import jakarta.ws.rs.core.NewCookie;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseCookie;

class Main {
    void off(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        cookie.setSecure(true);
        // ruleid: cookie-without-httponly
        cookie.setHttpOnly(false);
        response.addCookie(cookie);
    }

    void on(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        cookie.setSecure(false);
        // ok: cookie-without-httponly
        cookie.setHttpOnly(true);
        // ok: cookie-without-httponly
        response.addCookie(cookie);
    }

    void forgotten(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        cookie.setPath("/");
        // ruleid: cookie-without-httponly
        response.addCookie(cookie);
    }

    void forScripts(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        cookie.setSecure(true);
        // ruleid: cookie-without-httponly
        response.addCookie(cookie);
    }

    void inPlace(HttpServletResponse response, String token) {
        // ruleid: cookie-without-httponly
        response.addCookie(new Cookie("session", token));
    }

    void asRequested(HttpServletRequest request, HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        cookie.setSecure(true);
        cookie.setHttpOnly(request.isSecure());
        // ok: cookie-without-httponly
        response.addCookie(cookie);
    }

    void given(HttpServletResponse response, Cookie cookie) {
        // ok: cookie-without-httponly
        response.addCookie(cookie);
    }

    void handed(HttpServletResponse response, String token) {
        Cookie cookie = new Cookie("session", token);
        harden(cookie);
        // ok: cookie-without-httponly
        response.addCookie(cookie);
    }

    void harden(Cookie cookie) {
        cookie.setSecure(true);
        cookie.setHttpOnly(true);
    }

    void removed(HttpServletResponse response) {
        Cookie cookie = new Cookie("session", "");
        cookie.setMaxAge(0);
        // ok: cookie-without-httponly
        response.addCookie(cookie);
    }

    ResponseCookie spring(String token) {
        // ruleid: cookie-without-httponly
        return ResponseCookie.from("session", token).path("/").secure(true).build();
    }

    ResponseCookie springSafely(String token) {
        // ok: cookie-without-httponly
        return ResponseCookie.from("session", token).path("/").httpOnly(true).build();
    }

    ResponseCookie springInSteps(String token) {
        var builder = ResponseCookie.from("session", token);
        builder.secure(true).httpOnly(true);
        // ok: cookie-without-httponly
        return builder.build();
    }

    NewCookie rest(String token) {
        // ruleid: cookie-without-httponly
        return new NewCookie("session", token, "/", "example.com", "", 3600, true, false);
    }

    NewCookie restSafely(String token) {
        // ok: cookie-without-httponly
        return new NewCookie("session", token, "/", "example.com", "", 3600, false, true);
    }

    NewCookie restBuilt(String token) {
        // ruleid: cookie-without-httponly
        return new NewCookie.Builder("session").value(token).secure(true).build();
    }
}
