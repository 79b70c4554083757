// Drives the clients that the build has just generated, against pretend services in this very process.
using System.Text;
using Quickstart;
using Quickstart.Apis;
using Quickstart.Apis.ElevenLabs;
using Quickstart.Apis.OpenAI;

await using var services = await PretendServices.StartAsync();
using var openai = new OpenAIClient(new OpenAIClientOptions { BaseUrl = new Uri(services.Address, "openai"), ApiKey = "sk-pretend" });
using var elevenLabs = new ElevenLabsClient(new ElevenLabsClientOptions { BaseUrl = new Uri(services.Address, "elevenlabs"), ApiKey = "xi-pretend" });

Tell("The build generated these clients", string.Join(", ", SchematicApis.All.Select(api => $"{api.Name} ({api.Endpoints.Count})")));

var models = await openai.ListModelsAsync();
Tell("A list", string.Join(", ", models.Data.Select(model => model.Id)));

try
{
    await openai.RetrieveModelAsync("gpt-17");
}
catch (ApiException exception) when (exception.TryGetError<ErrorResponse>(out var error))
{
    Tell("An error with a typed body", $"{(int)exception.StatusCode} {error.Error.Code}: {error.Error.Message}");
}

var upload = await openai.UploadFileAsync(ApiFile.FromBytes("one line of training data"u8.ToArray(), "training.jsonl"), FilePurpose.FineTune);
Tell("A file upload", $"{upload.Filename}, {upload.Bytes} bytes, became {upload.Id}");

await using (var audio = await elevenLabs.CreateSpeechAsync("ada", new CreateSpeechBody { Text = "Hello" }))
using (var reader = new StreamReader(audio))
    Tell("A binary download", await reader.ReadToEndAsync());

Console.Write($"  {"A token stream",-32} ");
await foreach (var chunk in openai.StreamChatCompletionAsync(new CreateChatCompletionBody { Model = "gpt-4o", Messages = [] }))
    Console.Write(chunk.Choices[0].Delta.Content);
Console.WriteLine();

var voices = new List<string>();
await foreach (var voice in elevenLabs.ListVoicesPages(pageSize: 2))
    voices.Add(voice.Name);
Tell("All pages of a listing", string.Join(", ", voices));

try
{
    await openai.With(options => options with { ApiKey = null }).ListModelsAsync();
}
catch (AuthenticationRequiredException exception)
{
    Tell("A missing credential", exception.Message);
}

await using (var session = await elevenLabs.ConnectTextToSpeechAsync("ada"))
{
    await session.SendTextChunkAsync(new TtsTextMessage { Text = "Hello over a socket" });
    await session.CloseAsync(new TtsCloseMessage { Text = "" });
    var spoken = new StringBuilder();
    await foreach (var message in session.ReceiveAsync())
        if (message.Audio is { } bytes) spoken.Append(Encoding.UTF8.GetString(Convert.FromBase64String(bytes)));
    Tell("A WebSocket exchange", spoken.ToString());
}

static void Tell(string what, string result) => Console.WriteLine($"  {what,-32} {result}");
