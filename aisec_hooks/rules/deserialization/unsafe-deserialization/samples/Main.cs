using System.IO;
using System.Runtime.Serialization.Formatters.Binary;
using System.Text.Json;
using System.Web.Script.Serialization;
using Microsoft.AspNetCore.Mvc;
using Newtonsoft.Json;

public class OrdersController : ControllerBase
{
    public object Restore(Stream stream)
    {
        var formatter = new BinaryFormatter();
        // ruleid: unsafe-deserialization
        return formatter.Deserialize(stream);
    }

    public Order Plain(string body)
    {
        // ok: unsafe-deserialization
        return System.Text.Json.JsonSerializer.Deserialize<Order>(body);
    }

    public object Typed(string body)
    {
        // ruleid: unsafe-deserialization
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All };
        // ruleid: unsafe-deserialization
        return JsonConvert.DeserializeObject(body, settings);
    }

    public object Bound(string body)
    {
        // ok: unsafe-deserialization
        var settings = new JsonSerializerSettings
        {
            TypeNameHandling = TypeNameHandling.Auto,
            SerializationBinder = new KnownTypes(),
        };
        return JsonConvert.DeserializeObject<Order>(body, settings);
    }

    public object Untyped(string body)
    {
        // ok: unsafe-deserialization
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.None };
        return JsonConvert.DeserializeObject<Order>(body, settings);
    }

    public object Script(string body)
    {
        // ruleid: unsafe-deserialization
        return new JavaScriptSerializer(new SimpleTypeResolver()).DeserializeObject(body);
    }

    public void Options(JsonSerializerSettings options)
    {
        // ruleid: unsafe-deserialization
        options.TypeNameHandling = TypeNameHandling.Objects;
    }

    [HttpPost("load")]
    public IActionResult Load()
    {
        // ruleid: unsafe-deserialization
        return Ok(new BinaryFormatter().Deserialize(Request.Body));
    }
}
