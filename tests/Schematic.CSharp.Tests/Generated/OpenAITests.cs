using Schematic.CSharp.Tests.Binding;
using Schematic.Definitions;
using Schematic.Definitions.Diagnostics;
using Schematic.Definitions.Documents.Loading;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Tests.Generated;

/// <summary>The client of OpenAI's own description: what its groups send and understand, and what a selection of it needs.</summary>
[Category("Slow")]
public sealed class OpenAITests
{
    [Test]
    public async Task Its_groups_can_be_used_and_its_unions_are_typed()
    {
        var program = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Generated", "Programs", "OpenAI.cs"));
        var run = GeneratedCode.Of(Read(new ApiReaderOptions())).Load(program).GetType("Program")!.GetMethod("RunAsync")!;

        var lines = await (Task<IReadOnlyList<string>>)run.Invoke(null, null)!;

        Assert.That(lines, Is.EqualTo(new[]
        {
            """POST /chat/completions {"messages":[{"content":"Be brief.","role":"system"},{"content":[{"type":"text","text":"What is this?"},{"type":"image_url","image_url":{"url":"https://example.org/cat.png"}}],"role":"user"}],"model":"gpt-4o","stream":false}""",
            "A cat. | tool_calls | look {} | 3",
            """POST /responses {"model":"gpt-4o","input":"Hello","stream":false}""",
            "reasoning 0",
            "call look {}",
            "unknown hologram",
            "Hi!",
            """POST /responses {"model":"gpt-4o","input":"Hello","stream":true}""",
            "Hi!<ResponseTextDoneEvent>",
            "POST /files multipart/form-data",
            "file-1 batch.jsonl batch 2023-02-28",
            "GET /files?limit=1",
            "GET /files?limit=1&after=file-1",
            "file-1 file-2",
            """POST /images/generations {"prompt":"A cat","model":"gpt-image-1","stream":false}""",
            "aGk= 100",
            "POST /images/edits multipart/form-data",
            """POST /audio/speech {"model":"tts-1","input":"Hello","voice":"alloy"}""",
            "7 9",
            "POST /audio/transcriptions multipart/form-data",
            "Hello there.",
            """POST /realtime/client_secrets {"session":{"type":"realtime","model":"gpt-realtime","instructions":"Be brief."}}""",
            "ek_1 gpt-realtime",
        }));
    }

    [Test]
    public void Ten_operations_need_what_they_need_and_no_more()
    {
        var all = Read(new ApiReaderOptions());
        var ten = Read(new ApiReaderOptions
        {
            Include = ["listModels", "retrieveModel", "deleteModel", "createEmbedding", "createModeration", "GET /files", "POST /files", "/files/{file_id}", "/batches", "Embeddings"],
            Exclude = ["createBatch"],
        });

        var code = GeneratedCode.Of(ten);

        Assert.That(ten.Endpoints.Select(endpoint => endpoint.Id), Is.EquivalentTo(new[]
        {
            "listModels", "retrieveModel", "deleteModel", "createEmbedding", "createModeration", "listFiles", "createFile", "retrieveFile", "deleteFile", "listBatches",
        }));
        Assert.That(ten.Types.Select(type => type.Name), Is.EquivalentTo(TypeReachability.Reach(all with { Endpoints = [.. all.Endpoints.Where(endpoint => ten.Endpoints.Any(taken => taken.Id == endpoint.Id))], Notifications = [] })));
        Assert.That(ten.Types, Has.Count.LessThan(all.Types.Count / 10));
        Assert.That(code.Compile(), Is.Empty);
    }

    private static ApiDefinition Read(ApiReaderOptions options)
    {
        var diagnostics = new DiagnosticBag();
        var path = Repository.PathOf("testassets", "descriptions", "openai.yaml");
        var loader = new DocumentLoader(new DocumentLoaderOptions { RootDirectory = Path.GetDirectoryName(path)! }, diagnostics);
        return ApiReader.Read(loader.Load(path, default)!, options, loader, diagnostics).Single();
    }
}
