namespace Schematic.Runtime.Tests.Http.Shop;

public sealed partial record GetItemRequest(string Id) : IApiRequest<Item>
{
    public static readonly ApiOperation<Item> Operation = new("GetItem", "GET", "/items/{id}", ApiResponseFormat.Json(Json.Model<Item>()))
    {
        Errors = [ApiErrorFormat.Json("404", Json.Model<Item>()), ApiErrorFormat.Json("5XX", Json.String), ApiErrorFormat.Json("default", Json.Int32)],
    };

    public ApiOperation<Item> GetOperation() => Operation;

    public void Write(ApiRequestWriter request) => request.Path($"/items/{Id}");
}

public sealed partial record FindItemRequest(string Id) : IApiRequest<Item?>
{
    public static readonly ApiOperation<Item?> Operation = new("FindItem", "GET", "/items/{id}", ApiResponseFormat.OptionalJson(Json.Model<Item>()));

    public ApiOperation<Item?> GetOperation() => Operation;

    public void Write(ApiRequestWriter request) => request.Path($"/items/{Id}");
}

public sealed partial record CreateItemRequest(Item Body) : IApiRequest<Item>
{
    public static readonly ApiOperation<Item> Operation = new("CreateItem", "POST", "/items", ApiResponseFormat.Json(Json.Model<Item>()));

    public string? IdempotencyKey { get; init; }

    public ApiOperation<Item> GetOperation() => Operation;

    public void Write(ApiRequestWriter request)
    {
        request.Path("/items");
        request.Header("Idempotency-Key", IdempotencyKey, Json.String);
        request.Json(Body, Json.Model<Item>());
    }
}

public sealed partial record DeleteItemRequest(string Id) : IApiRequest<NoContent>
{
    public static readonly ApiOperation<NoContent> Operation = new("DeleteItem", "DELETE", "/items/{id}", ApiResponseFormat.None);

    public ApiOperation<NoContent> GetOperation() => Operation;

    public void Write(ApiRequestWriter request) => request.Path($"/items/{Id}");
}

public sealed partial record WatchItemsRequest : IApiStreamRequest<Item>
{
    public static readonly ApiStreamOperation<Item> StreamOperation =
        new("WatchItems", "GET", "/items/watch", ApiStreamFormat.Events(Json.Model<Item>(), "[DONE]"));

    public ApiStreamOperation<Item> GetStreamOperation() => StreamOperation;

    public void Write(ApiRequestWriter request) => request.Path("/items/watch");
}

public sealed partial record DownloadRequest(string Id) : IApiRequest<Stream>
{
    public static readonly ApiOperation<Stream> Operation = new("Download", "GET", "/files/{id}", ApiResponseFormat.Binary);

    public ApiOperation<Stream> GetOperation() => Operation;

    public void Write(ApiRequestWriter request) => request.Path($"/files/{Id:+}");
}

public sealed partial record ReadTextRequest(string Id) : IApiRequest<string>
{
    public static readonly ApiOperation<string> Operation = new("ReadText", "GET", "/files/{id}/text", ApiResponseFormat.Text);

    public ApiOperation<string> GetOperation() => Operation;

    public void Write(ApiRequestWriter request) => request.Path($"/files/{Id}/text");
}
