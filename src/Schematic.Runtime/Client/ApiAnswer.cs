namespace Schematic.Runtime;

/// <summary>What a call came to: a value, and the exchange that gave it.</summary>
internal readonly record struct ApiAnswer<T>(T Value, ApiExchange Exchange)
{
    public ApiResponse<T> ToResponse() => new(Exchange.Response, Value)
    {
        RequestUri = Exchange.Response.RequestMessage?.RequestUri,
        Fingerprint = Exchange.Fingerprint,
    };
}
