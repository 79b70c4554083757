using System.Collections.Concurrent;
using Receiver.Apis.Store;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddStoreClient(options => options with { BaseUrl = new Uri(builder.Configuration["StoreUrl"]!) });
var app = builder.Build();
var files = new ConcurrentQueue<string>();

// The store sends a request to the URL when the export is done: a callback.
app.MapPost("/exports", (StoreClient store, HttpRequest request, CancellationToken cancellationToken) =>
    store.CreateExportAsync(new() { CallbackUrl = new Uri($"{request.Scheme}://{request.Host}/hooks") }, cancellationToken));
app.MapGet("/exports", () => files);

// Webhooks and callbacks are signed with the secret. While it is replaced, signatures of the old one are valid as well.
string[] secrets = [.. new[] { app.Configuration["StoreSecret"], app.Configuration["OldStoreSecret"] }.OfType<string>()];
app.MapStoreWebhooks("/hooks", secrets, (received, context) =>
{
    switch (received)
    {
        case OrderPaidWebhook paid:
            Console.WriteLine($"paid {paid.Payload.Id}");
            break;
        case OrderRefundedWebhook refunded:
            Console.WriteLine($"refunded {refunded.Payload.Amount}");
            break;
        case ExportDoneWebhook done:
            files.Enqueue(done.Payload.File);
            break;
        default:
            Console.WriteLine($"unknown {received.Name}");
            break;
    }

    return Task.CompletedTask;
});
app.Run();
