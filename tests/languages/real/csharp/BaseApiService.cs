
using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

using Newtonsoft.Json.Linq;
using UnityEngine;

namespace Crowdin.Plugin.Server_API.Services
{
    using Helpers;

    public abstract class BaseApiService
    {
        public static string unityLocalization;
        public static string crowdinUnityPlugin;

        public static Action onAuthorizationError;

        protected async Task<string> SendDataToApi(HttpClient client, HttpRequestMessage request)
        {
            var unityVersion = Application.unityVersion;
            unityLocalization = unityLocalization ?? "1.5.13";
            crowdinUnityPlugin = crowdinUnityPlugin ?? "0.12.0";

            AddHeaderIfNotExists(
                request,
                key: "Authorization",
                value: $"Bearer {SettingsHelper.GetToken()}");
            AddHeaderIfNotExists(
                request,
                key: "User-Agent",
                value: $"crowdin-unity-plugin/{crowdinUnityPlugin} unity/{unityVersion} unity-localization/{unityLocalization}");

            var response = await client.SendAsync(request);

            if (response.StatusCode is HttpStatusCode.TooManyRequests)
            {
                Debug.LogWarning("Received HTTP 429 Too Many Requests from Crowdin API. Retrying after 1 second ...");
                await Task.Delay(TimeSpan.FromSeconds(1));

                var newRequest = new HttpRequestMessage
                {
                    Method = request.Method,
                    RequestUri = request.RequestUri,
                    Content = request.Content,
                };
                
                foreach (var httpRequestHeaderPair in request.Headers)
                {
                    newRequest.Headers.Add(httpRequestHeaderPair.Key, httpRequestHeaderPair.Value);
                }

                return await SendDataToApi(client, newRequest);
            }

            if (response.StatusCode != HttpStatusCode.OK &&
                response.StatusCode != HttpStatusCode.Created &&
                response.StatusCode != HttpStatusCode.Accepted &&
                response.StatusCode != HttpStatusCode.NoContent)
            {
                Debug.LogError($"Crowdin send status code: {response.StatusCode}");
                onAuthorizationError?.Invoke();
                
                await GetApiErrorAndPrint(response);

                return string.Empty;
            }

            response.EnsureSuccessStatusCode();

            return await response.Content.ReadAsStringAsync();
        }
        
        private static void AddHeaderIfNotExists(HttpRequestMessage request, string key, string value)
        {
            if (!request.Headers.Contains(key))
            {
                request.Headers.Add(key, value);
            }
        }

        private static async Task GetApiErrorAndPrint(HttpResponseMessage response)
        {
            if (response.IsSuccessStatusCode) return;
            
            string responseJson = await response.Content.ReadAsStringAsync();
            var jObject = JObject.Parse(responseJson);
            if (jObject is null) return;

            if (response.StatusCode is HttpStatusCode.BadRequest &&
                jObject.TryGetValue("errors", out JToken errors))
            {
                foreach (string errorMessage in ((errors as JArray)?.Cast<JObject>() ?? Array.Empty<JObject>())
                         .Where(errorOuter => errorOuter["error"]?["errors"] is not null)
                         .SelectMany(error => error["error"]!["errors"]!
                             .Select(subError => $"Key \"{error["error"]!["key"]}\": Code \"{subError["code"]}\": {subError["message"]}")))
                {
                    Debug.LogError($"API Error: {errorMessage}");
                }
            }
            else
            {
                var errorMessage = jObject["error"]?["message"]?.Value<string>();

                Debug.LogError(!string.IsNullOrWhiteSpace(errorMessage)
                    ? $"API Error: {errorMessage}"
                    : "API Error: (failed to get error message)");
            }
        }
    }
}