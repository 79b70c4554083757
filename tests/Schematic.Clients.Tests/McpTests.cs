using System.IO.Pipelines;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;
using Schematic.Clients.Tests.Apis.Petstore;

namespace Schematic.Clients.Tests;

/// <summary>Operations as the tools of a server of the Model Context Protocol, which that library's own client calls.</summary>
public sealed class McpTests
{
    [Test]
    public async Task The_functions_are_the_tools_of_a_server()
    {
        using var pets = new PetServer((HttpStatusCode.OK, """{"id":7,"name":"Rex","photoUrls":[]}"""));
        var petstore = new PetstoreClient(new HttpClient(pets), new PetstoreClientOptions { ApiKey = "s3cret", BaseUrl = new Uri("https://pets.example") });
        var (requests, responses) = (new Pipe(), new Pipe());
        var services = new ServiceCollection();
        services.AddLogging().AddMcpServer()
            .WithStreamServerTransport(requests.Reader.AsStream(), responses.Writer.AsStream())
            .WithTools(petstore.AsAIFunctions("Pet.*").Select(function => McpServerTool.Create(function)));
        await using var provider = services.BuildServiceProvider();
        using var end = new CancellationTokenSource();
        var run = provider.GetRequiredService<McpServer>().RunAsync(end.Token);

        await using (var client = await McpClient.CreateAsync(new StreamClientTransport(requests.Writer.AsStream(), responses.Reader.AsStream())))
        {
            var tools = await client.ListToolsAsync();
            var result = await client.CallToolAsync("Pet_GetPetById", new Dictionary<string, object?> { ["petId"] = 7 });

            Assert.That(tools.Select(tool => tool.Name), Does.Contain("Pet_GetPetById").And.None.EqualTo("Pet_DeletePet"));
            Assert.That(result.Content.OfType<TextContentBlock>().Single().Text, Does.Contain("Rex"));
        }

        await end.CancelAsync();
        await Task.WhenAny(run, Task.Delay(TimeSpan.FromSeconds(5)));
    }
}
