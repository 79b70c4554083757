using System;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>The type of the responses with a status, for responses whose status determines their type.</summary>
/// <param name="status">An exact code, a range or <c>default</c>.</param>
/// <param name="codec">The codec of the JSON: one of the branches of the response's union. Null for responses without content.</param>
public sealed class ApiStatusType(string status, JsonCodec? codec)
{
    /// <summary>Gets the status: an exact code (<c>202</c>), a range (<c>2XX</c>) or <c>default</c>.</summary>
    public string Status { get; } = status;

    internal JsonCodec? Codec { get; } = codec;
}

public static partial class ApiResponseFormat
{
    /// <summary>Creates a format for JSON responses whose status determines their type.</summary>
    /// <typeparam name="T">The type of the value: a union.</typeparam>
    /// <param name="codec">The codec that reads the value.</param>
    /// <param name="accept">The media types that the request accepts.</param>
    /// <param name="types">The types of the responses. A response with another status is read as the type that its content matches best.</param>
    /// <returns>The format.</returns>
    public static ApiResponseFormat<T> JsonByStatus<T>(JsonCodec<T> codec, string accept, params ApiStatusType[] types) => new StatusJsonResponseFormat<T>(codec, accept, types);

    /// <summary>Creates a format for optional JSON responses whose status determines their type: null for a status without content.</summary>
    /// <inheritdoc cref="JsonByStatus"/>
    public static ApiResponseFormat<T?> OptionalJsonByStatus<T>(JsonCodec<T> codec, string accept, params ApiStatusType[] types) => new StatusJsonResponseFormat<T?>(codec!, accept, types);
}

/// <summary>Reads a JSON body as the type that the status determines.</summary>
internal sealed class StatusJsonResponseFormat<T>(JsonCodec<T> codec, string accept, ApiStatusType[] types) : ApiResponseFormat<T>(accept)
{
    private readonly bool _mayBeEmpty = Array.Exists(types, type => type.Codec is null);

    internal override ValueTask<T> ReadAsync(ReceivedResponse received, CancellationToken cancellationToken)
    {
        var type = StatusPattern.Best(types, static type => type.Status, (int)received.Response.StatusCode);
        return type is { Codec: null }
            ? ValueTask.FromResult<T>(default!)
            : received.ReadBytesAsync((codec, BranchOf(type), _mayBeEmpty), static (state, received, body, token) => !body.IsEmpty
                ? JsonResponse.Read(state.codec, received, body, token, state.Item2)
                : state._mayBeEmpty ? default! : throw received.Unreadable("The body is empty; JSON was expected.", body), cancellationToken);
    }

    // If all responses with content have the same type, there is no branch to select.
    private JsonCodec? BranchOf(ApiStatusType? type) => ReferenceEquals(type?.Codec, codec) ? null : type?.Codec;
}
