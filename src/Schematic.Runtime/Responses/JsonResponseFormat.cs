using System;
using System.Text;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace Schematic.Runtime;

/// <summary>A body of JSON.</summary>
internal sealed class JsonResponseFormat<T>(JsonCodec<T> codec, string accept) : ApiResponseFormat<T>(accept)
{
    internal override ValueTask<T> ReadAsync(ApiResponseReader response, CancellationToken cancellationToken) =>
        response.ReadBytesAsync(codec, static (codec, response, body) => body.IsEmpty
            ? throw response.Unreadable("The body is empty where JSON was promised.", body)
            : JsonResponse.Read(codec, response, body), cancellationToken);
}

/// <summary>A body of JSON, or none.</summary>
internal sealed class OptionalJsonResponseFormat<T>(JsonCodec<T> codec, string accept) : ApiResponseFormat<T?>(accept)
{
    internal override ValueTask<T?> ReadAsync(ApiResponseReader response, CancellationToken cancellationToken) =>
        response.ReadBytesAsync(codec, static (codec, response, body) => body.IsEmpty ? default : JsonResponse.Read(codec, response, body), cancellationToken);
}

/// <summary>Reads JSON from a response.</summary>
internal static class JsonResponse
{
    public static T Read<T>(JsonCodec<T> codec, ApiResponseReader response, ReadOnlyMemory<byte> body)
    {
        var options = response.Call.Options;
        var json = response.Charset is { } charset && charset.CodePage != Encoding.UTF8.CodePage
            ? Encoding.Convert(charset, Encoding.UTF8, body.ToArray())
            : body;
        try
        {
            if (options.OnJson is { } hook) json = Changed(json, hook, response.Call.Operation);
            return JsonText.Read(json.Span, codec, JsonReadContext.For(options.MissingMembers));
        }
        catch (JsonException fault)
        {
            throw response.Unreadable("The body could not be read as the JSON that was promised. " + fault.Message, body, fault);
        }
    }

    private static byte[] Changed(ReadOnlyMemory<byte> json, Func<ApiOperation, JsonElement, JsonElement> hook, ApiOperation operation)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = JsonReadContext.MaxDepth });
        return JsonBody.Write(hook(operation, document.RootElement), Json.Any);
    }
}
