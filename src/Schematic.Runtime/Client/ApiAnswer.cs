namespace Schematic.Runtime;

/// <summary>The result of a call: a value, and the exchange that returned it.</summary>
internal readonly struct ApiAnswer<T>(T value, ApiExchange exchange)
{
    public T Value => value;

    public ApiExchange Exchange => exchange;

    public ApiResponse<T> ToResponse() => new(exchange.Response, value)
    {
        RequestUri = exchange.Response.RequestMessage?.RequestUri,
        Fingerprint = exchange.Fingerprint,
    };
}
