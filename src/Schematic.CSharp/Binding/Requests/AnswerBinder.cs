using System.Diagnostics;
using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Binds responses and streams.</summary>
internal sealed class AnswerBinder(ModuleContext context, int api)
{
    private static readonly CSharpType Stream = new("global::System.IO.Stream");

    /// <summary>Binds the single response of an endpoint.</summary>
    public BoundAnswer Bind(Endpoint endpoint)
    {
        var answers = Successes.Of(endpoint);
        return answers.Content?.Accept(new ContentBinder(this, answers.MayBeEmpty))
            ?? new BoundAnswer(context.Runtime.Type("NoContent"), Member("None")) { IsNone = true };
    }

    private sealed class ContentBinder(AnswerBinder binder, bool mayBeEmpty) : IContentVisitor<BoundAnswer>
    {
        public BoundAnswer Visit(JsonContent content)
        {
            var resolver = binder.Resolver;
            var type = resolver.Resolve(binder.Api, content.Type);
            var accept = Accept(content, "application/json");
            var codec = resolver.Codecs.ValueCodec(type);
            if (!mayBeEmpty) return new BoundAnswer(type, binder.Format("Json", [codec, .. accept]));
            var given = type.IsValueType ? resolver.Codecs.ValueCodec(type with { IsNullable = true }) : type.Codec;
            return new BoundAnswer(type.OrNull, binder.Format("OptionalJson", [given, .. accept]));
        }

        public BoundAnswer Visit(TextContent content) => new(binder.Resolver.String, content.MediaType is "text/plain" or "*/*"
            ? binder.Member("Text")
            : binder.Format("TextOf", Expression.String(content.MediaType)));

        public BoundAnswer Visit(BinaryContent content) => new(Stream, content.MediaType is "*/*" or "application/octet-stream"
            ? binder.Member("Binary")
            : binder.Format("BinaryOf", Expression.String(content.MediaType)));
    }

    private TypeResolver Resolver => context.Resolver;

    private int Api => api;

    /// <summary>Binds the streamed response of an endpoint.</summary>
    public BoundAnswer Bind(StreamedResponse stream)
    {
        var type = context.Resolver.Resolve(api, stream.ItemType);
        var codec = context.Resolver.Codecs.ValueCodec(type);
        var format = stream.Framing switch
        {
            StreamFraming.ServerSentEvents => Events(stream, type, codec),
            StreamFraming.JsonSequence => StreamFormat("Sequence", codec),
            StreamFraming.JsonLines => StreamFormat("Lines", codec, Expression.String(stream.MediaType)),
            _ => throw new UnreachableException(),
        };
        return new BoundAnswer(type, format);
    }

    private Expression Events(StreamedResponse stream, WireType type, Expression codec)
    {
        IEnumerable<Expression> end = stream.EndMarker is { } marker ? [Expression.String(marker)] : [];
        if (type is { Primitive: PrimitiveKind.String, IsNullable: false }) return StreamFormat("TextEvents", end);
        if (stream.Events.Count == 0 && !TextTypes.IncludeText(stream.ItemType, name => context.Types.Find(api, name)?.Definition)) return StreamFormat("Events", [codec, .. end]);
        var types = stream.Events.Select(@event => Expression.Invoke(
            $"new {context.Runtime["ApiEventType"]}", Expression.String(@event.Name), context.Resolver.Resolve(api, @event.Type).Codec));
        return StreamFormat("MixedEvents", [codec, end.FirstOrDefault() ?? new Expression("null"), .. types]);
    }

    /// <summary>Returns the expressions for the formats of error responses.</summary>
    public IReadOnlyList<Expression> Errors(Endpoint endpoint)
    {
        var success = Successes.Of(endpoint).Status;
        return
        [
            .. from response in endpoint.Responses
               where !response.IsSuccess && response.Status != success && response.Status[0] is not ('1' or '3')
               from content in response.Contents.Select(content => content.ValueType).OfType<TypeReference>().Take(1)
               let type = context.Resolver.Resolve(api, content)
               select context.Runtime.Call("ApiErrorFormat.Json", Expression.String(response.Status), context.Resolver.Codecs.ValueCodec(type)),
        ];
    }

    private Expression Member(string name) => new(context.Runtime[$"ApiResponseFormat.{name}"]);

    private Expression Format(string name, params IEnumerable<Expression> arguments) => context.Runtime.Call($"ApiResponseFormat.{name}", arguments);

    private Expression StreamFormat(string name, params IEnumerable<Expression> arguments) => context.Runtime.Call($"ApiStreamFormat.{name}", arguments);

    private static IEnumerable<Expression> Accept(ResponseContent content, string usual) =>
        content.MediaType == usual || content.MediaType == "*/*" ? [] : [Expression.String(content.MediaType)];
}
