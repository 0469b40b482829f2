import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import javax.servlet.http.HttpServletRequest;

class Main {
    Object role(HttpServletRequest request) throws Exception {
        // ruleid: prompt-injection
        return SystemMessage.from("You are " + request.getParameter("role"));
    }

    Object made(HttpServletRequest request) throws Exception {
        // ruleid: prompt-injection
        return new SystemMessage("You speak " + request.getHeader("Accept-Language"));
    }

    Object spring(HttpServletRequest request) throws Exception {
        // ruleid: prompt-injection
        return new org.springframework.ai.chat.messages.SystemMessage(request.getParameter("rules"));
    }

    Object user(HttpServletRequest request) throws Exception {
        // ok: prompt-injection
        return UserMessage.from(request.getParameter("question"));
    }

    Object constant() throws Exception {
        // ok: prompt-injection
        return SystemMessage.from("You answer in one sentence.");
    }

    Object number(HttpServletRequest request) throws Exception {
        // ok: prompt-injection
        return SystemMessage.from("Words: " + Integer.parseInt(request.getParameter("n")));
    }
}
