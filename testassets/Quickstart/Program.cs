// Drives the clients that the build has just generated, against pretend services in this very process.
using System.Text;
using Quickstart;
using Quickstart.Apis;
using Quickstart.Apis.ElevenLabs;
using Quickstart.Apis.OpenAI;

// A key of your own stays out of this: the missing one is part of the show.
Environment.SetEnvironmentVariable("OPENAI_API_KEY", null);

await using var services = await PretendServices.StartAsync();
using var openai = new OpenAIClient(new OpenAIClientOptions { BaseUrl = new Uri(services.Address, "openai"), ApiKey = "sk-pretend" });
using var elevenLabs = new ElevenLabsClient(new ElevenLabsClientOptions { BaseUrl = new Uri(services.Address, "elevenlabs"), ApiKey = "xi-pretend" });

Console.WriteLine($"This build generated {SchematicApis.All.Count} typed clients with {SchematicApis.All.Sum(api => api.Endpoints.Count)} endpoints:");
foreach (var api in SchematicApis.All) Console.WriteLine($"  {api.Name,-16}{api.Endpoints.Count,4}   {api.BaseUrl}");
Console.WriteLine();
Console.WriteLine($"Now two of them talk to pretend services on {services.Address}");

var models = await openai.ListModelsAsync();
Tell("a list", "openai.ListModelsAsync()", string.Join(", ", models.Data.Select(model => model.Id)));

try
{
    await openai.RetrieveModelAsync("gpt-17");
}
catch (ApiException exception) when (exception.TryGetError<ErrorResponse>(out var error))
{
    Tell("an error with a typed body", "openai.RetrieveModelAsync(\"gpt-17\")", $"{(int)exception.StatusCode} {error.Error.Code}: {error.Error.Message}");
}

var training = ApiFile.FromBytes("one line of training data"u8.ToArray(), "training.jsonl");
var upload = await openai.UploadFileAsync(training, FilePurpose.FineTune);
Tell("a file upload", "openai.UploadFileAsync(training, FilePurpose.FineTune)", $"{upload.Filename}, {upload.Bytes} bytes, is now {upload.Id}");

await using (var audio = await elevenLabs.CreateSpeechAsync("ada", new CreateSpeechBody { Text = "Hello" }))
{
    using var reader = new StreamReader(audio);
    Tell("a binary download", "elevenLabs.CreateSpeechAsync(\"ada\", ...)", await reader.ReadToEndAsync());
}

var said = new StringBuilder();
await foreach (var chunk in openai.StreamChatCompletionAsync(new CreateChatCompletionBody { Model = "gpt-4o", Messages = [] }))
    said.Append('[').Append(chunk.Choices[0].Delta.Content).Append(']');
Tell("a stream, token by token", "openai.StreamChatCompletionAsync(...)", said.ToString());

var voices = new List<string>();
await foreach (var voice in elevenLabs.ListVoicesPagesAsync(pageSize: 2))
    voices.Add(voice.Name);
Tell("all pages of a listing", "elevenLabs.ListVoicesPagesAsync(pageSize: 2)", string.Join(", ", voices));

try
{
    await openai.With(options => options with { ApiKey = null }).ListModelsAsync();
}
catch (AuthenticationRequiredException exception)
{
    Tell("a missing credential", "openai.With(options => options with { ApiKey = null })", exception.Message);
}

await using (var session = await elevenLabs.ConnectTextToSpeechAsync("ada", new TtsInitMessage()))
{
    await session.SendTextChunkAsync(new TtsTextMessage { Text = "Hello over a socket" });
    await session.SendEndOfStreamAsync(new TtsCloseMessage());
    var spoken = new StringBuilder();
    await foreach (var message in session.ReceiveAsync())
        if (message.Audio is { } bytes) spoken.Append(Encoding.UTF8.GetString(Convert.FromBase64String(bytes)));
    Tell("a WebSocket exchange", "elevenLabs.ConnectTextToSpeechAsync(\"ada\", ...)", spoken.ToString());
}

Console.WriteLine();
Console.WriteLine("The code that did it is in testassets/Quickstart/Program.cs; what it calls is in testassets/Quickstart/obj/schematic.");

static void Tell(string what, string call, string result)
{
    Console.WriteLine();
    Console.WriteLine($"  {what}: {call}");
    Console.WriteLine($"    {result}");
}
