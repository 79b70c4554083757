using McpServer.Apis.Books;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

var client = new BooksFake { GetBook = (request, _) => new Book { Id = request.Id, Title = "Momo" } }.CreateClient();
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddMcpServer().WithStdioServerTransport().WithTools(client.AsAIFunctions("Get*", "ListBooks").Select(function => McpServerTool.Create(function)));
await builder.Build().RunAsync();
