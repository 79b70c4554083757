using System.Globalization;
using System.Text;
using ForeignServers.Apis.OpenAI;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ForeignServers;

/// <summary>
/// Completions of a chat, streamed by a server of our own that follows the recorded form: events of JSON, a comment now and then,
/// <c>[DONE]</c> at the end.
/// </summary>
internal static class ChatScenario
{
    private const int ManyTokens = 100_000;

    // The server sends its next token only when the client has seen the last.
    private static readonly SemaphoreSlim Seen = new(0);

    public static async Task RunAsync(Uri address)
    {
        await using var server = await StartAsync(address);
        using var openai = new OpenAIClient(new OpenAIClientOptions { BaseUrl = new Uri(address, "/v1"), ApiKey = "key" });

        var text = new StringBuilder();
        await foreach (var chunk in openai.Chat.StreamChatCompletionAsync(Ask("5")))
        {
            text.Append(chunk.Choices[0].Delta.Content);
            Seen.Release();
        }

        Console.WriteLine("token by token: " + text);
        await ManyAsync(openai);
    }

    private static async Task ManyAsync(OpenAIClient openai)
    {
        var (count, early) = (0, 0L);
        await foreach (var chunk in openai.Chat.StreamChatCompletionAsync(Ask(ManyTokens.ToString(CultureInfo.InvariantCulture))))
        {
            if (chunk.Choices[0].Delta.Content is null) continue;
            count++;
            if (count == ManyTokens / 10) early = GC.GetTotalMemory(forceFullCollection: true);
        }

        var growth = GC.GetTotalMemory(forceFullCollection: true) - early;
        Console.WriteLine($"{count} tokens, memory {(growth < 2_000_000 ? "flat" : $"grew by {growth} bytes")}");
    }

    private static CreateChatCompletionRequest Ask(string question) =>
        new() { Model = "gpt-4o", Messages = [new ChatCompletionRequestUserMessage { Content = question }] };

    private static async Task<WebApplication> StartAsync(Uri address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.ToString());
        var server = builder.Build();
        server.MapPost("/v1/chat/completions", AnswerAsync);
        await server.StartAsync();
        return server;
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        var request = (await http.Request.ReadFromJsonAsync<System.Text.Json.JsonElement>());
        if (http.Request.Headers.Authorization != "Bearer key" || !request.GetProperty("stream").GetBoolean())
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        var count = int.Parse(request.GetProperty("messages")[0].GetProperty("content").GetString()!, CultureInfo.InvariantCulture);
        http.Response.ContentType = "text/event-stream; charset=utf-8";
        await WriteAsync(": keep-alive\n\n");
        for (var token = 0; token < count; token++)
        {
            await WriteAsync($"data: {Chunk($$"""{"role":"assistant","content":" {{token}}"}""", "null")}\n\n");
            if (count < ManyTokens) await http.Response.Body.FlushAsync();
            if (count < ManyTokens) await Seen.WaitAsync(http.RequestAborted);
        }

        await WriteAsync($"data: {Chunk("{}", "\"stop\"")}\n\ndata: [DONE]\n\n");

        Task WriteAsync(string text) => http.Response.WriteAsync(text, http.RequestAborted);
    }

    private static string Chunk(string delta, string finishReason) =>
        $$"""{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1694268190,"model":"gpt-4o-mini","system_fingerprint":"fp_1","choices":[{"index":0,"delta":{{delta}},"logprobs":null,"finish_reason":{{finishReason}}}]}""";
}
