// Calls the functions as a language model does: by name, with JSON.
using System.Text.Json;
using Assistant.Apis.Books;
using Microsoft.Extensions.AI;

var fake = new BooksFake { GetBook = (request, _) => new Book { Id = request.Id, Title = "Momo" }, AddBook = (request, _) => new Book { Id = 2, Title = request.Body.Title } };
var client = fake.CreateClient();
foreach (var function in client.AsAIFunctions("GetBook", "AddBook"))
{
    var arguments = new AIFunctionArguments { ["id"] = 7, ["body"] = JsonDocument.Parse("""{"title": "Emma"}""").RootElement };
    Console.WriteLine($"{function.Name} {await function.InvokeAsync(arguments)}");
}
