using Receiver.Apis.Store;

var app = WebApplication.Create(args);
app.MapStoreWebhooks("/hooks", app.Configuration["StoreSecret"]!, (received, context) =>
{
    Console.WriteLine(received switch
    {
        OrderPaidWebhook paid => $"paid {paid.Payload.Id}",
        OrderRefundedWebhook refunded => $"refunded {refunded.Payload.Amount}",
        var unknown => $"unknown {unknown.Name}",
    });
    return Task.CompletedTask;
});
app.Run();
