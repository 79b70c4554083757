// Calls the clients that the build has just generated, against local services in this process.
using System.Text;
using Quickstart;
using Quickstart.Apis;
using Quickstart.Apis.ElevenLabs;
using Quickstart.Apis.OpenAI;

// One of the examples shows a missing credential, so a key of your own is ignored.
Environment.SetEnvironmentVariable("OPENAI_API_KEY", null);

await using var services = await LocalServices.StartAsync();
using var openai = new OpenAIClient(new OpenAIClientOptions { BaseUrl = new Uri(services.Address, "openai"), ApiKey = "sk-sample" });
using var elevenLabs = new ElevenLabsClient(new ElevenLabsClientOptions { BaseUrl = new Uri(services.Address, "elevenlabs"), ApiKey = "xi-sample" });

Console.WriteLine($"The build generated {SchematicApis.All.Count} typed clients with {SchematicApis.All.Sum(api => api.Endpoints.Count)} endpoints:");
foreach (var api in SchematicApis.All) Console.WriteLine($"  {api.Name,-16}{api.Endpoints.Count,4}   {api.BaseUrl}");
Console.WriteLine();
Console.WriteLine($"Two of them now call local services at {services.Address}");

var models = await openai.ListModelsAsync();
Print("a list", "openai.ListModelsAsync()", string.Join(", ", models.Data.Select(model => model.Id)));

try
{
    await openai.RetrieveModelAsync("gpt-17");
}
catch (ApiException exception) when (exception.TryGetError<ErrorResponse>(out var error))
{
    Print("an error with a typed body", "openai.RetrieveModelAsync(\"gpt-17\")", $"{(int)exception.StatusCode} {error.Error.Code}: {error.Error.Message}");
}

var training = ApiFile.FromBytes("one line of training data"u8.ToArray(), "training.jsonl");
var upload = await openai.UploadFileAsync(training, FilePurpose.FineTune);
Print("a file upload", "openai.UploadFileAsync(training, FilePurpose.FineTune)", $"{upload.Filename}, {upload.Bytes} bytes, is now {upload.Id}");

await using (var audio = await elevenLabs.CreateSpeechAsync("ada", new CreateSpeechBody { Text = "Hello" }))
{
    using var reader = new StreamReader(audio);
    Print("a binary download", "elevenLabs.CreateSpeechAsync(\"ada\", ...)", await reader.ReadToEndAsync());
}

var said = new StringBuilder();
await foreach (var chunk in openai.StreamChatCompletionAsync(new CreateChatCompletionBody { Model = "gpt-4o", Messages = [] }))
    said.Append('[').Append(chunk.Choices[0].Delta.Content).Append(']');
Print("a stream of tokens", "openai.StreamChatCompletionAsync(...)", said.ToString());

var voices = new List<string>();
await foreach (var voice in elevenLabs.ListVoicesAllAsync(new ListVoicesRequest { PageSize = 2 }))
    voices.Add(voice.Name);
Print("all pages of a listing", "elevenLabs.ListVoicesAllAsync(new ListVoicesRequest { PageSize = 2 })", string.Join(", ", voices));

try
{
    await openai.With(options => options with { ApiKey = null }).ListModelsAsync();
}
catch (AuthenticationRequiredException exception)
{
    Print("a missing credential", "openai.With(options => options with { ApiKey = null })", exception.Message);
}

await using (var session = await elevenLabs.ConnectTextToSpeechAsync("ada", new TtsInitMessage()))
{
    await session.SendTextChunkAsync(new TtsTextMessage { Text = "Hello over a socket" });
    await session.SendEndOfStreamAsync(new TtsCloseMessage());
    var spoken = new StringBuilder();
    await foreach (var message in session.ReceiveAsync())
        if (message.Audio is { } bytes) spoken.Append(Encoding.UTF8.GetString(Convert.FromBase64String(bytes)));
    Print("a WebSocket exchange", "elevenLabs.ConnectTextToSpeechAsync(\"ada\", ...)", spoken.ToString());
}

Console.WriteLine();
Console.WriteLine("The calls are in testassets/Quickstart/Program.cs, the generated code is in testassets/Quickstart/obj/schematic.");

static void Print(string title, string call, string result)
{
    Console.WriteLine();
    Console.WriteLine($"  {title}: {call}");
    Console.WriteLine($"    {result}");
}
