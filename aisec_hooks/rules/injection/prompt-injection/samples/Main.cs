using System.Threading.Tasks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.SemanticKernel.ChatCompletion;
using OpenAI.Chat;

public class AssistantController : ControllerBase
{
    private readonly ChatClient _client;

    public AssistantController(ChatClient client) => _client = client;

    [HttpPost("ask")]
    public async Task<IActionResult> Ask(string text, string tone)
    {
        ChatMessage[] messages =
        [
            // ruleid: prompt-injection
            new SystemChatMessage($"Answer in a {tone} tone."),
            // ok: prompt-injection
            new UserChatMessage(text),
        ];
        await _client.CompleteChatAsync(messages);
        return Ok();
    }

    [HttpPost("summary")]
    public async Task<IActionResult> Summary(string text)
    {
        var history = new ChatHistory();
        // ok: prompt-injection
        history.AddSystemMessage("Summarise what you get.");
        // ok: prompt-injection
        history.AddUserMessage(text);
        // ruleid: prompt-injection
        history.AddSystemMessage("Summarise this: " + text);
        return Ok();
    }

    [HttpPost("role")]
    public ChatHistory Role([FromBody] string role)
    {
        // ruleid: prompt-injection
        return new ChatHistory("You are " + role);
    }
}
