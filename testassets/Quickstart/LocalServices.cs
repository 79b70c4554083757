using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Quickstart;

/// <summary>Implements a part of the real services on a free port of 127.0.0.1, so that the Quickstart requires neither a key nor a network.</summary>
internal sealed class LocalServices : IAsyncDisposable
{
    private static readonly string[] Voices = ["Ada", "Bela", "Chiara", "Dmitri", "Edda"];

    private readonly WebApplication _app;

    private LocalServices(WebApplication app) => _app = app;

    /// <summary>The address of the services.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public static async Task<LocalServices> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UseWebSockets();
        MapOpenAI(app);
        MapElevenLabs(app);
        await app.StartAsync();
        return new LocalServices(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private static void MapOpenAI(WebApplication app)
    {
        app.MapGet("/openai/models", () => Json("""
            {"object":"list","data":[
              {"id":"gpt-4o","object":"model","created":1715367049,"owned_by":"system"},
              {"id":"text-embedding-3-small","object":"model","created":1705948997,"owned_by":"system"}]}
            """));

        app.MapGet("/openai/models/{model}", (string model) => Json($$"""
            {"error":{"message":"The model '{{model}}' does not exist.","type":"invalid_request_error","param":"model","code":"model_not_found"} }
            """, StatusCodes.Status404NotFound));

        app.MapPost("/openai/files", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var file = form.Files["file"]!;
            return Json($$"""
                {"id":"file-1","object":"file","bytes":{{file.Length}},"created_at":1764000000,"filename":"{{file.FileName}}","purpose":"{{form["purpose"]}}","status":"processed"}
                """);
        });

        app.MapPost("/openai/chat/completions", async (HttpContext context) =>
        {
            context.Response.ContentType = "text/event-stream";
            foreach (var token in new[] { "Typed ", "clients ", "as ", "part ", "of ", "the ", "build." })
            {
                var content = JsonSerializer.Serialize(token);
                await context.Response.WriteAsync(
                    "data: {\"id\":\"chat-1\",\"object\":\"chat.completion.chunk\",\"created\":1764000000,\"model\":\"gpt-4o\","
                    + $"\"choices\":[{{\"index\":0,\"delta\":{{\"content\":{content}}},\"finish_reason\":null}}]}}\n\n");
                await context.Response.Body.FlushAsync();
            }

            await context.Response.WriteAsync("data: [DONE]\n\n");
        });
    }

    private static void MapElevenLabs(WebApplication app)
    {
        app.MapPost("/elevenlabs/v1/text-to-speech/{voice}", () =>
            Results.Bytes(Encoding.ASCII.GetBytes("ID3 sample audio"), "audio/mpeg"));

        app.MapGet("/elevenlabs/v2/voices", (HttpRequest request) =>
        {
            const int pageSize = 2;
            var start = int.TryParse(request.Query["next_page_token"], out var position) ? position : 0;
            var voices = Voices.Skip(start).Take(pageSize)
                .Select(name => $$"""{"voice_id":"{{name.ToLowerInvariant()}}","name":"{{name}}","is_legacy":false,"is_mixed":false}""");
            var next = start + pageSize;
            var hasMore = next < Voices.Length;
            var token = hasMore ? $"\"{next}\"" : "null";
            return Json($$"""
                {"voices":[{{string.Join(',', voices)}}],"has_more":{{(hasMore ? "true" : "false")}},"total_count":{{Voices.Length}},"next_page_token":{{token}} }
                """);
        });

        app.Map("/elevenlabs/v1/text-to-speech/{voice}/stream-input", SpeakAsync);
    }

    /// <summary>Answers each message with a piece of audio, and the end of the input with the final message.</summary>
    private static async Task SpeakAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var buffer = new byte[4096];
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted);
            if (received.MessageType == WebSocketMessageType.Close) break;
            using var message = JsonDocument.Parse(buffer.AsMemory(0, received.Count));
            var text = message.RootElement.GetProperty("text").GetString();
            if (text == " ") continue;
            var answer = text is ""
                ? """{"is_final":true}"""
                : $$"""{"audio":"{{Convert.ToBase64String(Encoding.UTF8.GetBytes(text!))}}","is_final":false}""";
            await socket.SendAsync(Encoding.UTF8.GetBytes(answer), WebSocketMessageType.Text, true, context.RequestAborted);
            if (text is "") break;
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, context.RequestAborted);
    }

    private static IResult Json(string text, int status = StatusCodes.Status200OK) =>
        Results.Text(text, "application/json", Encoding.UTF8, status);
}
