// Compiled together with the client of OpenAI's description, not with the tests.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Sample.Apis;
using Vendor.Module;

/// <summary>Uses each group as its documentation does, and returns the requests and the results.</summary>
public static class Program
{
    private static readonly List<string> Seen = new();

    public static async Task<IReadOnlyList<string>> RunAsync()
    {
        using var openai = new OpenAIClient(new HttpClient(new Server()), new OpenAIClientOptions { ApiKey = "key" });
        await ChatAsync(openai);
        await ResponsesAsync(openai);
        await FilesAsync(openai);
        await ImagesAsync(openai);
        await AudioAsync(openai);
        await RealtimeAsync(openai);
        return Seen;
    }

    private static async Task ChatAsync(OpenAIClient openai)
    {
        var completion = await openai.Chat.CreateChatCompletionAsync(new()
        {
            Model = "gpt-4o",
            Messages =
            [
                new ChatCompletionRequestSystemMessage { Content = "Be brief." },
                new ChatCompletionRequestUserMessage
                {
                    Content = ChatCompletionRequestUserMessageContent.FromArrayOfContentParts(
                    [
                        new ChatCompletionRequestMessageContentPartText { Text = "What is this?" },
                        new ChatCompletionRequestMessageContentPartImage { ImageUrl = new() { Url = new Uri("https://example.org/cat.png") } },
                    ]),
                },
            ],
        });
        var message = completion.Choices[0].Message;
        var call = message.ToolCalls![0].TryGetChatCompletionMessageToolCall(out var tool) ? $"{tool.Function.Name} {tool.Function.Arguments}" : "none";
        Print($"{message.Content} | {completion.Choices[0].FinishReason} | {call} | {completion.Usage!.TotalTokens}");
    }

    private static async Task ResponsesAsync(OpenAIClient openai)
    {
        var response = await openai.Responses.CreateResponseAsync(new() { Model = "gpt-4o", Input = "Hello" });
        foreach (var item in response.Output)
        {
            Print(item.Value switch
            {
                ReasoningItem reasoning => $"reasoning {reasoning.Summary.Count}",
                FunctionToolCall call => $"call {call.Name} {call.Arguments}",
                OutputMessage output => string.Concat(output.Content.Select(content => content.TryGetOutputTextContent(out var text) ? text.Text : content.ToString())),
                JsonElement unknown => "unknown " + unknown.GetProperty("type"),
                _ => "other",
            });
        }

        var streamed = new StringBuilder();
        await foreach (var @event in openai.Responses.StreamResponseAsync(new() { Model = "gpt-4o", Input = "Hello" }))
        {
            if (@event.TryGetResponseTextDeltaEvent(out var delta)) streamed.Append(delta.Delta);
            else streamed.Append('<').Append(@event.Value!.GetType().Name).Append('>');
        }

        Print(streamed.ToString());
    }

    private static async Task FilesAsync(OpenAIClient openai)
    {
        var file = await openai.Files.CreateFileAsync(ApiFile.FromBytes("{}"u8.ToArray(), "batch.jsonl"), CreateFileRequestPurpose.Batch);
        Print($"{file.Id} {file.Filename} {file.Purpose} {file.CreatedAt:yyyy-MM-dd}");
        var all = new List<string>();
        await foreach (var each in openai.Files.ListFilesAllAsync(limit: 1)) all.Add(each.Id);
        Print(string.Join(' ', all));
    }

    private static async Task ImagesAsync(OpenAIClient openai)
    {
        var images = await openai.Images.CreateImageAsync(new() { Prompt = "A cat", Model = "gpt-image-1" });
        Print($"{images.Data![0].B64Json} {images.Usage!.TotalTokens}");
        await openai.Images.CreateImageEditAsFormAsync([ApiFile.FromBytes([1], "a.png"), ApiFile.FromBytes([2], "b.png")], "Both");
    }

    private static async Task AudioAsync(OpenAIClient openai)
    {
        await using (var speech = await openai.Audio.CreateSpeechAsync(new() { Model = "tts-1", Input = "Hello", Voice = new VoiceIdsShared("alloy") }))
        {
            Print($"{speech.ReadByte()} {speech.ReadByte()}");
        }

        var transcription = await openai.Audio.CreateTranscriptionAsync(ApiFile.FromBytes([0], "a.wav"), "whisper-1");
        Print(transcription.TryGetJson(out var text) ? text.Text : "other");
    }

    private static async Task RealtimeAsync(OpenAIClient openai)
    {
        var secret = await openai.Realtime.CreateRealtimeClientSecretAsync(new() { Session = new RealtimeSessionCreateRequestGA { Model = "gpt-realtime", Instructions = "Be brief." } });
        Print($"{secret.Value} {(secret.Session.TryGetRealtimeSessionCreateResponseGA(out var session) ? session.Model : "other")}");
    }

    private static void Print(string line) => Seen.Add(line);

    /// <summary>Answers as the service does, with what its documentation shows.</summary>
    private sealed class Server : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath.Substring("/v1".Length);
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            var isJson = request.Content?.Headers.ContentType?.MediaType == "application/json";
            Print($"{request.Method} {path}{request.RequestUri.Query} {(isJson ? body : request.Content?.Headers.ContentType?.MediaType)}".TrimEnd());
            if (path == "/audio/speech") return new HttpResponseMessage { Content = new ByteArrayContent([7, 9]) { Headers = { ContentType = new("audio/mpeg") } } };
            var isStream = isJson && body.Contains("\"stream\":true", StringComparison.Ordinal);
            return new HttpResponseMessage
            {
                Content = new StringContent(Answer(path, request.RequestUri.Query, isStream), Encoding.UTF8, isStream ? "text/event-stream" : "application/json"),
            };
        }

        private static string Answer(string path, string query, bool isStream) => (path, isStream) switch
        {
            ("/chat/completions", _) => """
                {"id":"chatcmpl-1","object":"chat.completion","created":1741570283,"model":"gpt-4o","choices":[{"index":0,"message":{"role":"assistant","content":"A cat.","refusal":null,
                "tool_calls":[{"id":"call_1","type":"function","function":{"name":"look","arguments":"{}"}}]},"logprobs":null,"finish_reason":"tool_calls"}],
                "usage":{"prompt_tokens":1,"completion_tokens":2,"total_tokens":3}}
                """,
            ("/responses", false) => """
                {"id":"resp_1","object":"response","created_at":1741476777,"status":"completed","error":null,"incomplete_details":null,"instructions":null,"model":"gpt-4o","output":[
                {"type":"reasoning","id":"rs_1","summary":[]},
                {"type":"function_call","id":"fc_1","call_id":"call_1","name":"look","arguments":"{}","status":"completed"},
                {"type":"hologram","id":"h_1"},
                {"type":"message","id":"msg_1","status":"completed","role":"assistant","content":[{"type":"output_text","text":"Hi!","annotations":[],"logprobs":[]}]}],
                "parallel_tool_calls":true,"temperature":1.0,"tool_choice":"auto","tools":[],"top_p":1.0,"metadata":{}}
                """,
            ("/responses", true) => """
                event: response.output_text.delta
                data: {"type":"response.output_text.delta","item_id":"msg_1","output_index":0,"content_index":0,"delta":"Hi","logprobs":[],"sequence_number":1}

                event: response.output_text.delta
                data: {"type":"response.output_text.delta","item_id":"msg_1","output_index":0,"content_index":0,"delta":"!","logprobs":[],"sequence_number":2}

                event: response.content_part.done
                data: {"type":"response.output_text.done","item_id":"msg_1","output_index":0,"content_index":0,"text":"Hi!","logprobs":[],"sequence_number":3}


                """,
            ("/files", _) when query.Contains("after", StringComparison.Ordinal) => Files("file-2", hasMore: false),
            ("/files", _) when query.Length > 0 => Files("file-1", hasMore: true),
            ("/files", _) => File("file-1"),
            ("/images/generations", _) => """{"created":1713833628,"data":[{"b64_json":"aGk="}],"usage":{"total_tokens":100,"input_tokens":50,"output_tokens":50,"input_tokens_details":{"text_tokens":10,"image_tokens":40}}}""",
            ("/images/edits", _) => """{"created":1713833628}""",
            ("/audio/transcriptions", _) => """{"text":"Hello there."}""",
            ("/realtime/client_secrets", _) => """{"value":"ek_1","expires_at":1756310470,"session":{"type":"realtime","object":"realtime.session","id":"sess_1","model":"gpt-realtime"}}""",
            _ => "{}",
        };

        private static string Files(string id, bool hasMore) =>
            $$"""{"object":"list","data":[{{File(id)}}],"first_id":"{{id}}","last_id":"{{id}}","has_more":{{(hasMore ? "true" : "false")}}}""";

        private static string File(string id) =>
            $$"""{"id":"{{id}}","object":"file","bytes":2,"created_at":1677610602,"filename":"batch.jsonl","purpose":"batch","status":"processed"}""";
    }
}
