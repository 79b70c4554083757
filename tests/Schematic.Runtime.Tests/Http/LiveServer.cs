using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;
using Schematic.Runtime.Tests.Http.Shop;

namespace Schematic.Runtime.Tests.Http;

/// <summary>A server on 127.0.0.1 whose responses a test determines.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LiveServer(WebApplication application, int port)
    {
        _application = application;
        Port = port;
    }

    public int Port { get; }

    public ShopClientOptions Options => new() { ApiKey = "s3cret", BaseUrl = new Uri($"http://127.0.0.1:{Port}") };

    /// <summary>Creates a client with its own connections.</summary>
    public ShopClient Client => new(Options);

    public static async Task<LiveServer> StartAsync(RequestDelegate answer, HttpProtocols protocols = HttpProtocols.Http1)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = protocols);
            options.Limits.MaxRequestBodySize = null;
        });
        var application = builder.Build();
        application.UseWebSockets();
        application.Run(answer);
        await application.StartAsync();
        return new LiveServer(application, new Uri(application.Urls.Single()).Port);
    }

    public async ValueTask DisposeAsync()
    {
        using var impatient = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        await _application.StopAsync(impatient.Token);
        await _application.DisposeAsync();
    }
}
