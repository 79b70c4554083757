using Schematic.CSharp.Binding.Text;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Binds responses and streams.</summary>
internal sealed class AnswerBinder(ModuleContext context, int api)
{
    private static readonly CSharpType Stream = new("global::System.IO.Stream");

    /// <summary>The answer in one piece.</summary>
    public BoundAnswer Bind(Endpoint endpoint)
    {
        var answers = Successes.Of(endpoint);
        switch (answers.Content)
        {
            case JsonContent json:
                var type = context.Resolver.Resolve(api, json.Type);
                var accept = Accept(json, "application/json");
                var codec = context.Resolver.Codecs.ValueCodec(type);
                if (!answers.MayBeEmpty) return new BoundAnswer(type, Format("Json", [codec, .. accept]));
                var given = type.IsValueType ? context.Resolver.Codecs.ValueCodec(type with { IsNullable = true }) : type.Codec;
                return new BoundAnswer(type.OrNull, Format("OptionalJson", [given, .. accept]));
            case TextContent { MediaType: "text/plain" or "*/*" }:
                return new BoundAnswer(context.Resolver.String, Member("Text"));
            case TextContent text:
                return new BoundAnswer(context.Resolver.String, Format("TextOf", Expression.String(text.MediaType)));
            case BinaryContent { MediaType: "*/*" or "application/octet-stream" }:
                return new BoundAnswer(Stream, Member("Binary"));
            case BinaryContent binary:
                return new BoundAnswer(Stream, Format("BinaryOf", Expression.String(binary.MediaType)));
            default:
                return new BoundAnswer(context.Runtime.Type("NoContent"), Member("None")) { IsNone = true };
        }
    }

    /// <summary>The answer as a stream.</summary>
    public BoundAnswer Bind(StreamedResponse stream)
    {
        var type = context.Resolver.Resolve(api, stream.ItemType);
        var codec = context.Resolver.Codecs.ValueCodec(type);
        IEnumerable<Expression> end = stream.EndMarker is { } marker ? [Expression.String(marker)] : [];
        var format = stream.Framing switch
        {
            StreamFraming.ServerSentEvents => StreamFormat("Events", [codec, .. end]),
            StreamFraming.JsonSequence => StreamFormat("Sequence", codec),
            _ => StreamFormat("Lines", codec, Expression.String(stream.MediaType)),
        };
        return new BoundAnswer(type, format);
    }

    /// <summary>The expressions for how failures are read.</summary>
    public IReadOnlyList<Expression> Errors(Endpoint endpoint)
    {
        var success = Successes.Of(endpoint).Status;
        return
        [
            .. from response in endpoint.Responses
               where !response.IsSuccess && response.Status != success && response.Status[0] is not ('1' or '3')
               from content in response.Contents.OfType<JsonContent>().Take(1)
               let type = context.Resolver.Resolve(api, content.Type)
               select context.Runtime.Call("ApiErrorFormat.Json", Expression.String(response.Status), context.Resolver.Codecs.ValueCodec(type)),
        ];
    }

    private Expression Member(string name) => new(context.Runtime[$"ApiResponseFormat.{name}"]);

    private Expression Format(string name, params IEnumerable<Expression> arguments) => context.Runtime.Call($"ApiResponseFormat.{name}", arguments);

    private Expression StreamFormat(string name, params IEnumerable<Expression> arguments) => context.Runtime.Call($"ApiStreamFormat.{name}", arguments);

    private static IEnumerable<Expression> Accept(ResponseContent content, string usual) =>
        content.MediaType == usual || content.MediaType == "*/*" ? [] : [Expression.String(content.MediaType)];
}
