using System;
using System.Text.Json;

namespace Schematic.Runtime;

/// <summary>How the body of a failure is read.</summary>
public abstract class ApiErrorFormat
{
    private protected ApiErrorFormat(string status) => Status = status;

    /// <summary>The status: an exact code (<c>404</c>), a range (<c>4XX</c>) or <c>default</c>.</summary>
    public string Status { get; }

    /// <summary>A failure whose body is JSON.</summary>
    /// <typeparam name="T">The type of the error.</typeparam>
    /// <param name="status">An exact code, a range or <c>default</c>.</param>
    /// <param name="codec">What reads it.</param>
    /// <returns>The format.</returns>
    public static ApiErrorFormat Json<T>(string status, JsonCodec<T> codec) => new ApiErrorFormat<T>(status, codec);

    /// <summary>How well the format fits: 3 for the very status, 2 for its range, 1 for any, 0 for not at all.</summary>
    internal int Fit(int status) => Status switch
    {
        "default" => 1,
        [var digit, 'X' or 'x', 'X' or 'x'] => digit - '0' == status / 100 ? 2 : 0,
        _ => int.TryParse(Status, out var exact) && exact == status ? 3 : 0,
    };
}

/// <summary>How the JSON of a failure is read.</summary>
/// <typeparam name="T">The type of the error.</typeparam>
internal sealed class ApiErrorFormat<T>(string status, JsonCodec<T> codec) : ApiErrorFormat(status)
{
    public bool TryRead(ReadOnlySpan<byte> body, out T? error)
    {
        try
        {
            error = JsonText.Read(body, codec, JsonReadContext.Tolerant);
            return true;
        }
        catch (JsonException)
        {
            error = default;
            return false;
        }
    }
}
