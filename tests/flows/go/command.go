package shop

import (
	"context"
	"net/http"
	"os/exec"
	"regexp"
	"syscall"

	"al.essio.dev/pkg/shellescape"
	"github.com/IBM/sarama"
	"github.com/gin-gonic/gin"
	"github.com/gofiber/fiber/v2"
	"github.com/ollama/ollama/api"
	"github.com/sashabaranov/go-openai"
)

var word = regexp.MustCompile(`^[a-z]+$`)

func ping(w http.ResponseWriter, r *http.Request) {
	host := r.URL.Query().Get("host")
	// ruleid: command-injection
	exec.Command("sh", "-c", "ping -c 1 "+host).Run()
	// ok: command-injection
	exec.Command("ping", "-c", "1", host).Run()
	// ruleid: command-injection
	exec.CommandContext(r.Context(), "/bin/bash", "-c", host).Run()
	// ok: command-injection
	exec.Command("sh", "-c", "ping -c 1 "+shellescape.Quote(host)).Run()
	// ruleid: command-injection
	exec.Command(host).Run()
	if word.MatchString(host) {
		// ok: command-injection
		exec.Command("sh", "-c", "ping -c 1 "+host).Run()
	}
}

func allowed(w http.ResponseWriter, r *http.Request) {
	tools := map[string]bool{"date": true, "uptime": true}
	tool := r.FormValue("tool")
	if !tools[tool] {
		return
	}
	// ok: command-injection
	exec.Command(tool).Run()
}

func looked(w http.ResponseWriter, r *http.Request) {
	tools := map[string]string{"date": "/bin/date", "uptime": "/usr/bin/uptime"}
	tool, ok := tools[r.FormValue("tool")]
	if !ok {
		return
	}
	// ok: command-injection
	exec.Command(tool).Run()
}

func replaced(c *gin.Context) {
	args := []string{"sh", "-c", c.PostForm("run")}
	// ruleid: command-injection
	syscall.Exec(c.PostForm("program"), args, nil)
}

func fiberRun(c *fiber.Ctx) error {
	// ruleid: command-injection
	return exec.Command("sh", "-c", c.Query("run")).Run()
}

func consumed(message *sarama.ConsumerMessage) {
	// ruleid: command-injection
	exec.Command("sh", "-c", string(message.Value)).Run()
	// ok: command-injection
	exec.Command("handle", string(message.Value)).Run()
}

func claimed(claim sarama.ConsumerGroupClaim) {
	for message := range claim.Messages() {
		// ruleid: command-injection
		exec.Command("bash", "-c", string(message.Value)).Run()
	}
}

func asked(ctx context.Context, client *openai.Client, request openai.ChatCompletionRequest) {
	answer, err := client.CreateChatCompletion(ctx, request)
	if err != nil {
		return
	}
	// ruleid: command-injection
	exec.Command("sh", "-c", answer.Choices[0].Message.Content).Run()
}

func local(ctx context.Context, client *api.Client, request *api.ChatRequest) {
	client.Chat(ctx, request, func(answer api.ChatResponse) error {
		// ruleid: command-injection
		return exec.Command("sh", "-c", answer.Message.Content).Run()
	})
}
