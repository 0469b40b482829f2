package shop

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"log/slog"
	"net/http"
	"plugin"
	"reflect"
	"regexp"
	"strconv"
	"strings"

	"github.com/antchfx/xmlquery"
	"github.com/antchfx/xpath"
	"github.com/dop251/goja"
	"github.com/expr-lang/expr"
	"github.com/gin-gonic/gin"
	"github.com/go-ldap/ldap/v3"
	"github.com/gorilla/sessions"
	"github.com/openai/openai-go/v2"
	"github.com/robertkrimen/otto"
	"github.com/sirupsen/logrus"
	lua "github.com/yuin/gopher-lua"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"go.uber.org/zap"
)

var store = sessions.NewCookieStore([]byte("placeholder"))

func logged(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: log-injection
	log.Println("user", name)
	// ruleid: log-injection
	log.Printf("user %s", name)
	// ok: log-injection
	log.Printf("user %q", name)
	// ok: log-injection
	log.Print("user ", strconv.Quote(name))
	// ruleid: log-injection
	logrus.Infof("user %s", name)
	// ok: log-injection
	logrus.WithField("user", name).Info("seen")
	// ruleid: log-injection
	logrus.WithField("user", 1).Info("seen " + name)
	// ruleid: log-injection
	slog.Info("user " + name)
	// ok: log-injection
	slog.Info("user", "name", name)
	// ok: log-injection
	log.Println("user", strings.ReplaceAll(strings.ReplaceAll(name, "\n", ""), "\r", ""))
}

func zapped(logger *zap.SugaredLogger, r *http.Request) {
	// ruleid: log-injection
	logger.Infof("user %s", r.UserAgent())
	// ok: log-injection
	logger.Infow("user", "agent", r.UserAgent())
}

func failed(w http.ResponseWriter, r *http.Request) {
	data, err := io.ReadAll(r.Body)
	if err != nil {
		// todook: log-injection
		log.Println(err)
		return
	}
	// ok: log-injection
	log.Println(len(data))
}

func patterns(w http.ResponseWriter, r *http.Request) {
	// ruleid: regex-injection
	regexp.Compile(r.FormValue("pattern"))
	// ok: regex-injection
	regexp.Compile("^" + regexp.QuoteMeta(r.FormValue("pattern")))
	// ok: regex-injection
	regexp.MatchString("^[a-z]+$", r.FormValue("pattern"))
}

func search(connection *ldap.Conn, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: ldap-injection
	ldap.NewSearchRequest("dc=example", 2, 0, 0, 0, false, "(uid="+name+")", nil, nil)
	// ok: ldap-injection
	ldap.NewSearchRequest("dc=example", 2, 0, 0, 0, false, "(uid="+ldap.EscapeFilter(name)+")", nil, nil)
	// ruleid: ldap-injection
	ldap.NewSearchRequest("ou="+ldap.EscapeFilter(name), 2, 0, 0, 0, false, "(uid=*)", nil, nil)
	// ok: ldap-injection
	ldap.NewSearchRequest("ou="+ldap.EscapeDN(name), 2, 0, 0, 0, false, "(uid=*)", nil, nil)
	// ruleid: ldap-injection
	connection.Search(&ldap.SearchRequest{BaseDN: "dc=example", Filter: fmt.Sprintf("(uid=%s)", name)})
}

func nodes(document *xmlquery.Node, r *http.Request) {
	// ruleid: xpath-injection
	xmlquery.Find(document, "//user[name='"+r.FormValue("name")+"']")
	// ok: xpath-injection
	xmlquery.Find(document, "//user")
	// ruleid: xpath-injection
	xpath.Compile("//user[name='" + r.FormValue("name") + "']")
}

func scripts(c *gin.Context) {
	// ruleid: code-injection
	goja.New().RunString(c.PostForm("code"))
	vm := otto.New()
	// ruleid: code-injection
	vm.Run(c.PostForm("code"))
	// ok: code-injection
	vm.Run("1 + 1")
	state := lua.NewState()
	// ruleid: code-injection
	state.DoString(c.PostForm("code"))
	// ruleid: expression-injection
	expr.Compile(c.Query("filter"))
}

func documents(ctx context.Context, users *mongo.Collection, r *http.Request) {
	name := r.FormValue("name")
	// ruleid: nosql-injection
	users.Find(ctx, bson.M{"$where": "this.name == '" + name + "'"})
	// ok: nosql-injection
	users.Find(ctx, bson.M{"name": name})
	// ok: nosql-injection
	users.Find(ctx, bson.D{{"name", name}})
	// ruleid: nosql-injection
	users.FindOne(ctx, bson.D{{"$where", "this.name == '" + name + "'"}})
	// ok: nosql-injection
	users.Find(ctx, bson.D{{Key: "name", Value: name}})
}

func decodedFilter(ctx context.Context, users *mongo.Collection, r *http.Request) {
	var filter map[string]any
	if err := json.NewDecoder(r.Body).Decode(&filter); err != nil {
		return
	}
	// ruleid: nosql-injection
	users.Find(ctx, filter)
}

func remember(w http.ResponseWriter, r *http.Request) {
	session, _ := store.Get(r, "session")
	// ruleid: trust-boundary
	session.Values["role"] = r.FormValue("role")
	// ok: trust-boundary
	session.Values["role"] = "user"
	session.Save(r, w)
}

func loaded(w http.ResponseWriter, r *http.Request, handler any) {
	// ruleid: unsafe-reflection
	plugin.Open(r.FormValue("plugin"))
	// ruleid: unsafe-reflection
	reflect.ValueOf(handler).MethodByName(r.FormValue("method"))
	// ok: unsafe-reflection
	plugin.Open("./plugins/mail.so")
}

func prompted(r *http.Request) []openai.ChatCompletionMessageParamUnion {
	name := r.FormValue("name")
	return []openai.ChatCompletionMessageParamUnion{
		// ruleid: prompt-injection
		openai.SystemMessage("You help " + name),
		// ok: prompt-injection
		openai.UserMessage(name),
		// ok: prompt-injection
		openai.SystemMessage("You help customers"),
	}
}
