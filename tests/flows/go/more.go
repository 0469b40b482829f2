package shop

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"fmt"
	"log"
	"mime/multipart"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"time"

	"github.com/Masterminds/squirrel"
	"github.com/anthropics/anthropic-sdk-go"
	"github.com/aws/aws-lambda-go/events"
	"github.com/gin-contrib/sessions"
	"github.com/gin-gonic/gin"
	"github.com/go-resty/resty/v2"
	"github.com/gofiber/fiber/v2"
	"github.com/jackc/pgx/v5"
	"github.com/labstack/echo/v4"
	"github.com/lib/pq"
	"github.com/mark3labs/mcp-go/mcp"
	"github.com/nats-io/nats.go"
	"github.com/rabbitmq/amqp091-go"
	"github.com/segmentio/kafka-go"
	"github.com/tmc/langchaingo/llms"
	"gorm.io/gorm"
)

func lambda(ctx context.Context, request events.APIGatewayProxyRequest) (events.APIGatewayProxyResponse, error) {
	// ruleid: path-traversal
	os.ReadFile("data/" + request.QueryStringParameters["name"])
	// ruleid: command-injection
	exec.Command("sh", "-c", request.Body).Run()
	return events.APIGatewayProxyResponse{}, nil
}

func queued(ctx context.Context, event events.SQSEvent) {
	for _, record := range event.Records {
		// ruleid: command-injection
		exec.Command("sh", "-c", record.Body).Run()
	}
}

func kafkaLoop(ctx context.Context, reader *kafka.Reader) {
	message, err := reader.ReadMessage(ctx)
	if err != nil {
		return
	}
	// ruleid: path-traversal
	os.Remove("data/" + string(message.Value))
	// ok: path-traversal
	os.Remove("data/" + path.Base(string(message.Value)))
}

func rabbit(channel *amqp091.Channel, db *sql.DB) {
	messages, err := channel.Consume("tasks", "", true, false, false, false, nil)
	if err != nil {
		return
	}
	for message := range messages {
		// ruleid: sql-injection
		db.Exec("DELETE FROM t WHERE name = '" + string(message.Body) + "'")
		// ok: sql-injection
		db.Exec("DELETE FROM t WHERE name = ?", string(message.Body))
	}
}

func subscribed(connection *nats.Conn) {
	connection.Subscribe("tasks", func(message *nats.Msg) {
		// ruleid: command-injection
		exec.Command("bash", "-c", string(message.Data)).Run()
	})
}

func tool(ctx context.Context, request mcp.CallToolRequest) (*mcp.CallToolResult, error) {
	name, err := request.RequireString("name")
	if err != nil {
		return nil, err
	}
	// ruleid: path-traversal
	os.ReadFile(name)
	// ok: path-traversal
	os.ReadFile(filepath.Join("notes", filepath.Base(name)))
	return nil, nil
}

func claude(ctx context.Context, client anthropic.Client, params anthropic.MessageNewParams) {
	message, err := client.Messages.New(ctx, params)
	if err != nil {
		return
	}
	// ruleid: command-injection
	exec.CommandContext(ctx, "bash", "-c", message.Content[0].Text).Run()
}

func chained(ctx context.Context, model llms.Model, db *sql.DB, r *http.Request) {
	answer, err := llms.GenerateFromSinglePrompt(ctx, model, "Write SQL")
	if err != nil {
		return
	}
	// ruleid: sql-injection
	db.QueryContext(ctx, answer)
	// ruleid: prompt-injection
	llms.GenerateFromSinglePrompt(ctx, model, "Summarise: "+r.FormValue("text"))
	// ok: prompt-injection
	llms.GenerateFromSinglePrompt(ctx, model, "Summarise the news")
}

func quoted(db *sql.DB, r *http.Request) {
	table := r.FormValue("table")
	// ok: sql-injection
	db.Query("SELECT * FROM " + pq.QuoteIdentifier(table))
	// ok: sql-injection
	db.Query("SELECT * FROM " + pgx.Identifier{table}.Sanitize())
	// ruleid: sql-injection
	db.Query("SELECT * FROM " + strings.ToLower(table))
}

func built(db *sql.DB, r *http.Request) {
	// ruleid: sql-injection
	squirrel.Select("id").From("t").Where(squirrel.Expr("name = '" + r.FormValue("name") + "'"))
	// ok: sql-injection
	squirrel.Select("id").From("t").Where(squirrel.Eq{"name": r.FormValue("name")})
}

func gormMore(c *gin.Context, db *gorm.DB) {
	var rows []string
	// ok: sql-injection
	db.Where(map[string]any{"name": c.Query("name")}).Find(&rows)
	// ok: sql-injection
	db.Model(&rows).Where("name LIKE ?", "%"+c.Query("name")+"%").Find(&rows)
	// ruleid: sql-injection
	db.Model(&rows).Joins("JOIN u ON u.name = '" + c.Query("name") + "'").Find(&rows)
	// ruleid: sql-injection
	db.Exec(fmt.Sprintf("UPDATE t SET name = '%s'", c.PostForm("name")))
	// ok: sql-injection
	db.Order("name").Limit(10).Find(&rows)
}

func hashed(r *http.Request) {
	sum := sha256.Sum256([]byte(r.FormValue("name")))
	// ok: path-traversal
	os.Open("cache/" + hex.EncodeToString(sum[:]))
}

func saved(header *multipart.FileHeader) {
	// ruleid: path-traversal
	os.Create("uploads/" + header.Filename)
	// ok: path-traversal
	os.Create(fmt.Sprintf("uploads/%d", header.Size))
	// ok: path-traversal
	os.Create("uploads/" + time.Now().Format("20060102"))
}

func proxied(w http.ResponseWriter, r *http.Request) {
	target, err := url.Parse(r.URL.Query().Get("target"))
	if err != nil {
		return
	}
	// ruleid: request-forgery
	httputil.NewSingleHostReverseProxy(target).ServeHTTP(w, r)
}

func rested(c echo.Context) error {
	client := resty.New()
	// ruleid: request-forgery
	client.R().Get(c.QueryParam("url"))
	// ok: request-forgery
	client.R().SetQueryParam("q", c.QueryParam("q")).Get("https://api.example.com/search")
	return nil
}

func pathOnly(w http.ResponseWriter, r *http.Request) {
	// ok: request-forgery
	http.Get("https://api.example.com/items/" + r.PathValue("id"))
	// ruleid: request-forgery
	http.Get("https://" + r.PathValue("host") + "/items")
	// ok: open-redirect
	http.Redirect(w, r, "/items/"+r.PathValue("id"), http.StatusSeeOther)
	// ok: open-redirect
	http.Redirect(w, r, "https://example.com/"+r.URL.Query().Get("next"), http.StatusSeeOther)
	// ok: open-redirect
	http.Redirect(w, r, r.URL.Path+"/", http.StatusSeeOther)
	// ruleid: open-redirect
	http.Redirect(w, r, "https://"+r.Host+r.URL.Query().Get("next"), http.StatusSeeOther)
}

func ginSession(c *gin.Context) {
	session := sessions.Default(c)
	// ruleid: trust-boundary
	session.Set("role", c.PostForm("role"))
	// ok: trust-boundary
	session.Set("role", "user")
}

func fiberMore(c *fiber.Ctx, db *gorm.DB) error {
	// ruleid: sql-injection
	db.Raw("SELECT * FROM t WHERE name = '" + c.Params("name") + "'")
	// ok: sql-injection
	db.Raw("SELECT * FROM t WHERE name = ?", c.Params("name"))
	log.Println("done")
	// ruleid: log-injection
	log.Println("done", c.Get("User-Agent"))
	return nil
}

func middleware(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		// ruleid: log-injection
		log.Printf("%s %s", r.Method, r.URL.Path)
		// todook: log-injection
		log.Printf("%s %q", r.Method, r.URL.Path)
		next.ServeHTTP(w, r)
	})
}
