import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;

class Main {
    Object compile(HttpServletRequest request) throws Exception {
        // ruleid: regex-injection
        return Pattern.compile(request.getParameter("pattern"));
    }

    Object matches(HttpServletRequest request, String text) throws Exception {
        // ruleid: regex-injection
        return text.matches(request.getParameter("pattern"));
    }

    Object replace(HttpServletRequest request, String text) throws Exception {
        String word = request.getParameter("word");
        // ruleid: regex-injection
        return text.replaceAll("\\b" + word + "\\b", "");
    }

    Object quoted(HttpServletRequest request) throws Exception {
        // ok: regex-injection
        return Pattern.compile(Pattern.quote(request.getParameter("word")));
    }

    Object constant(HttpServletRequest request) throws Exception {
        String text = request.getParameter("text");
        // ok: regex-injection
        return text.matches("[a-z]+");
    }

    Object plain(HttpServletRequest request, String text) throws Exception {
        // ok: regex-injection
        return text.replace(request.getParameter("word"), "");
    }
}
