using System;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

public static partial class ApiResponseFormat
{
    /// <summary>Creates a format for JSON responses.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="codec">The codec that reads the value.</param>
    /// <param name="accept">The media types that the request accepts.</param>
    /// <returns>The format.</returns>
    public static ApiResponseFormat<T> Json<T>(JsonCodec<T> codec, string accept = "application/json") => new JsonResponseFormat<T>(codec, accept);
}

/// <summary>Reads a JSON body.</summary>
internal sealed class JsonResponseFormat<T>(JsonCodec<T> codec, string accept) : ApiResponseFormat<T>(accept)
{
    internal override bool TryReadJson(ReceivedResponse received, ReadOnlyMemory<byte> body, CancellationToken cancellationToken, [MaybeNullWhen(false)] out T value) =>
        JsonResponse.TryRead(codec, received, body, cancellationToken, out value);

    internal override ValueTask<T> ReadAsync(ReceivedResponse received, CancellationToken cancellationToken) =>
        received.ReadBytesAsync(codec, static (codec, received, body, token) => body.IsEmpty
            ? throw received.Unreadable("The body is empty; JSON was expected.", body)
            : JsonResponse.Read(codec, received, body, token), cancellationToken);
}

public static partial class ApiResponseFormat
{
    /// <summary>Creates a format for optional JSON responses: null for status 204, 205 and for an empty body.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="codec">The codec that reads the value.</param>
    /// <param name="accept">The media types that the request accepts.</param>
    /// <returns>The format.</returns>
    public static ApiResponseFormat<T?> OptionalJson<T>(JsonCodec<T> codec, string accept = "application/json") => new OptionalJsonResponseFormat<T>(codec, accept);
}

/// <summary>Reads a JSON body that may be missing.</summary>
internal sealed class OptionalJsonResponseFormat<T>(JsonCodec<T> codec, string accept) : ApiResponseFormat<T?>(accept)
{
    internal override bool TryReadJson(ReceivedResponse received, ReadOnlyMemory<byte> body, CancellationToken cancellationToken, [MaybeNullWhen(false)] out T? value) =>
        JsonResponse.TryRead(codec, received, body, cancellationToken, out value);

    internal override ValueTask<T?> ReadAsync(ReceivedResponse received, CancellationToken cancellationToken) =>
        received.ReadBytesAsync(codec, static (codec, received, body, token) => body.IsEmpty ? default : JsonResponse.Read(codec, received, body, token), cancellationToken);
}

/// <summary>Reads JSON from a response.</summary>
internal static class JsonResponse
{
    public static T Read<T>(JsonCodec<T> codec, ReceivedResponse received, ReadOnlyMemory<byte> body, CancellationToken cancellationToken, JsonCodec? branch = null)
    {
        var options = received.Options;
        var json = ResponseText.ToUtf8(body, received.Charset);
        try
        {
            if (options.OnJson is { } hook) json = Changed(json, hook, received.Operation);
            return JsonText.Read(json.Span, codec, received.Reading(json.Length, cancellationToken).Expecting(branch));
        }
        catch (JsonException exception)
        {
            throw received.Unreadable("The body could not be read as the expected JSON. " + exception.Message, body, exception);
        }
    }

    /// <summary>Reads JSON that has the required members of a type and at least one that the description defines; returns false for other JSON.</summary>
    public static bool TryRead<T>(JsonCodec<T> codec, ReceivedResponse received, ReadOnlyMemory<byte> body, CancellationToken cancellationToken, [MaybeNullWhen(false)] out T value)
    {
        var isRead = Fit(codec, ResponseText.ToUtf8(body, received.Charset).Span) > JsonFit.Loose;
        value = isRead ? Read(codec, received, body, cancellationToken) : default;
        return isRead;
    }

    private static int Fit(JsonCodec codec, ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, JsonReadContext.ReaderOptions);
            return reader.Read() ? codec.Shape.Fit(reader, JsonReadContext.For(MissingMembers.Fail)) : JsonShape.NoFit;
        }
        catch (JsonException)
        {
            return JsonShape.NoFit;
        }
    }

    private static byte[] Changed(ReadOnlyMemory<byte> json, Func<ApiOperation, JsonElement, JsonElement> hook, ApiOperation operation)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = JsonReadContext.MaxDepth });
        return JsonBody.Write(hook(operation, document.RootElement), Json.Any);
    }
}
