namespace Schematic.Runtime.Tests.Http.Shop;

/// <summary>A client in exactly the shape of generated ones.</summary>
public partial class ShopClient : ApiClient<ShopClientOptions>
{
    public const string DefaultBaseUrl = "https://shop.example/v1";

    private static readonly ApiProfile Api = new("Shop", DefaultBaseUrl)
    {
        Auth = new ApiAuthPolicy([ApiAuthScheme.Bearer(options => ((ShopClientOptions)options).ApiKey, "ApiKey", ["SHOP_API_KEY", "SHOP_TOKEN"])]),
        Headers = [new("X-Api-Version", "2026-11-01")],
    };

    public ShopClient()
        : this(new ShopClientOptions())
    {
    }

    public ShopClient(ShopClientOptions options)
        : base(Api, options)
    {
    }

    public ShopClient(HttpClient httpClient, ShopClientOptions? options = null)
        : base(Api, options ?? new ShopClientOptions(), httpClient)
    {
    }

    private ShopClient(ShopClient other, ShopClientOptions options)
        : base(other, options)
    {
    }

    public ShopClient With(Func<ShopClientOptions, ShopClientOptions> change) => new(this, change(Options));

    public virtual ShopFilesClient Files => _files ??= new(this);
    private ShopFilesClient? _files;

    public virtual Task<Item> GetItemAsync(string id, CancellationToken cancellationToken = default) =>
        SendAsync(new GetItemRequest(id), cancellationToken);

    public virtual Task<Item?> FindItemAsync(string id, CancellationToken cancellationToken = default) =>
        SendAsync(new FindItemRequest(id), cancellationToken);

    public virtual Task<Item> CreateItemAsync(Item body, CancellationToken cancellationToken = default) =>
        SendAsync(new CreateItemRequest(body), cancellationToken);

    public virtual Task DeleteItemAsync(string id, CancellationToken cancellationToken = default) =>
        SendAsync(new DeleteItemRequest(id), cancellationToken);

    public virtual ApiStream<Item> StreamItemsAsync(CancellationToken cancellationToken = default) =>
        StreamAsync(new WatchItemsRequest(), cancellationToken);
}

public partial class ShopFilesClient : ApiClientGroup
{
    protected ShopFilesClient()
    {
    }

    internal ShopFilesClient(ApiClient client)
        : base(client)
    {
    }

    public virtual Task<Stream> DownloadAsync(string id, CancellationToken cancellationToken = default) =>
        SendAsync(new DownloadRequest(id), cancellationToken);

    public virtual Task<string> ReadTextAsync(string id, CancellationToken cancellationToken = default) =>
        SendAsync(new ReadTextRequest(id), cancellationToken);
}

public sealed partial record ShopClientOptions : ApiClientOptions
{
    public ApiCredential? ApiKey { get; init; }
}
