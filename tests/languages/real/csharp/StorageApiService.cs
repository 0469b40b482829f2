using System;
using System.Net.Http;
using System.Threading.Tasks;
using Crowdin.Plugin.Models.Settings;
using Crowdin.Plugin.Server_API.Serializable;
using UnityEngine;

namespace Crowdin.Plugin.Server_API.Services
{
    using Plugin.Helpers.FileHelpers;
    using Helpers;

    public class StorageApiService : BaseApiService
    {
        private static string BaseUri => SettingsHelper.GetBaseUri("storages");

        public async void GetStorages(Action<string> onRespond)
        {
            using (var client = new HttpClient())
            using (var request = new HttpRequestMessage(HttpMethod.Get, $"{BaseUri}?limit=500"))
            {

                var result = await SendDataToApi(client, request);
                onRespond(result);
            }
        }

        public async void DeleteStorage(long storageId, Action<string> onRespond)
        {
            using (var client = new HttpClient())
            using (var request = new HttpRequestMessage(HttpMethod.Delete, $"{BaseUri}/{storageId}"))
            {
                var result = await SendDataToApi(client, request);
                onRespond(result);
            }
        }

        public async void CreateStorage(string fullFilename, string filepath, Action<string> onRespond,
            Action<string> onError)
        {
            if (!System.IO.File.Exists(filepath))
            {
                onError($"\"{filepath}\" not Exists!");

                return;
            }

            using (var client = new HttpClient())
            using (var request = new HttpRequestMessage(HttpMethod.Post, BaseUri))
            {
                request.Headers.Add("Crowdin-API-FileName", fullFilename);

                var data = DownloadFileHelper.LoadSourceBytes(filepath);

                try
                {
                    var stringContent = new ByteArrayContent(data);
                    request.Content = stringContent;
                    var result = await SendDataToApi(client, request);
                    onRespond(result);
                }
                catch (Exception e)
                {
                    Debug.LogError(e);

                    throw;
                }
            }
        }

        public Task<StorageData> CreateStorage(string fullFileName, string filePath) 
        {
            var tcs = new TaskCompletionSource<StorageData>();

            CreateStorage(fullFileName, filePath,
                onRespond: responseJson =>
                {
                    var parseData = JsonUtility.FromJson<RequestData<StorageData>>(responseJson);
                    tcs.SetResult(parseData.data);
                },
                onError: errorMessage =>
                {
                    tcs.SetException(new Exception(errorMessage));
                });

            return tcs.Task;
        }
    }
}