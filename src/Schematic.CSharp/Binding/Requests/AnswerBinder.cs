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

    /// <summary>Binds the response of an endpoint that is not streamed.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="wanted">The content that the request asks for; null for the main one.</param>
    public BoundAnswer Bind(Endpoint endpoint, ResponseContent? wanted)
    {
        var answers = Successes.Of(endpoint);
        if ((wanted ?? answers.Content) is not { } content) return new BoundAnswer(context.Runtime.Type("NoContent"), Member("None")) { IsNone = true };
        var bound = content.Accept(new ContentBinder(this, endpoint, AnswerVariants.Read(endpoint, content), answers.MayBeEmpty));
        var others = AnswerVariants.ReadByOthers(endpoint, content);
        return others.Count == 0 ? bound : bound with { Format = Format("Except", [bound.Format, .. others.Select(Expression.String)]) };
    }

    private sealed class ContentBinder(AnswerBinder binder, Endpoint endpoint, IReadOnlyList<ResponseContent> read, bool mayBeEmpty) : IContentVisitor<BoundAnswer>
    {
        public BoundAnswer Visit(JsonContent content)
        {
            var resolver = binder.Resolver;
            var type = resolver.Resolve(binder.Api, content.Type);
            if (mayBeEmpty) type = type with { IsNullable = true };
            var codec = mayBeEmpty && !type.IsValueType ? type.Codec : resolver.Codecs.ValueCodec(type);
            var ranges = AcceptHeader.Of(read.Select(each => each.MediaType).Where(mediaType => mediaType != "*/*"));
            var accept = ranges.Length == 0 ? "application/json" : ranges;
            IEnumerable<Expression> stated = accept == "application/json" ? [] : [Expression.String(accept)];
            if (ByStatus() is { Count: > 0 } types) return new BoundAnswer(type, binder.Format(mayBeEmpty ? "OptionalJsonByStatus" : "JsonByStatus", [codec, Expression.String(accept), .. types]));
            if (mayBeEmpty) return new BoundAnswer(type, binder.Format("OptionalJson", [codec, .. stated]));
            var texts = endpoint.Successes.SelectMany(response => response.Contents).OfType<TextContent>().Where(text => text.IsEquivalent && text.MediaType.StartsWith("text/", StringComparison.Ordinal)).ToList();
            return texts.Count > 0 && binder.IncludesText(content.Type)
                ? new BoundAnswer(type, binder.Format("JsonOrText", codec, Expression.String(AcceptHeader.Of(read.Concat(texts).Select(each => each.MediaType)))))
                : new BoundAnswer(type, binder.Format("Json", [codec, .. stated]));
        }

        public BoundAnswer Visit(XmlContent content)
        {
            var type = binder.Resolver.Resolve(binder.Api, content.Type);
            if (mayBeEmpty) type = type with { IsNullable = true };
            var codec = mayBeEmpty ? type.Codec : binder.Resolver.Codecs.ValueCodec(type);
            var accept = Expression.String(AcceptHeader.Of(read.Select(each => each.MediaType)));
            return XmlByStatus() is { Count: > 0 } types
                ? new BoundAnswer(type, binder.Format(mayBeEmpty ? "OptionalXmlByStatus" : "XmlByStatus", [codec, accept, .. types]))
                : new BoundAnswer(type, binder.Format(mayBeEmpty ? "OptionalXml" : "Xml", codec, binder.Root(content), accept));
        }

        // The status determines the type, or the root of a single type.
        private IReadOnlyList<Expression> XmlByStatus()
        {
            var documents = endpoint.Successes.Select(response => (response.Status, Content: response.Contents.OfType<XmlContent>().FirstOrDefault(xml => read.Contains(xml)))).Where(each => each.Content is not null).ToList();
            if (documents.TrueForAll(each => each.Content!.Branch is null) && documents.DistinctBy(each => each.Content!.Xml).Count() < 2) return [];
            return [.. documents.Select(each => Expression.Invoke($"new {binder.Type("ApiStatusXml")}", Expression.String(each.Status), binder.Resolver.Resolve(binder.Api, each.Content!.DocumentType).Codec, binder.Root(each.Content!)))];
        }

        public BoundAnswer Visit(TextContent content) => new(binder.Resolver.String, AcceptHeader.Of(read.Select(each => each.MediaType)) is var accept && accept is "text/plain" or "*/*"
            ? binder.Member("Text")
            : binder.Format("TextOf", Expression.String(accept)));

        public BoundAnswer Visit(BinaryContent content) => new(Stream, AcceptHeader.Of(read.Select(each => each.MediaType)) is var accept && accept is "*/*" or "application/octet-stream"
            ? binder.Member("Binary")
            : binder.Format("BinaryOf", Expression.String(accept)));

        private IReadOnlyList<Expression> ByStatus()
        {
            var isUnion = read.OfType<JsonContent>().Any(content => content.Branch is not null);
            var emptyWithBody = endpoint.Successes.Any(response => response.Contents.Count == 0 && response.Status is not ("204" or "205" or "2XX" or "default"));
            return !isUnion && !emptyWithBody ? [] : [.. endpoint.Successes.Where(response => response.Contents is [] or [JsonContent, ..]).Select(ByStatus)];
        }

        private Expression ByStatus(Response response)
        {
            var codec = response.Contents is [JsonContent content, ..] ? binder.Resolver.Resolve(binder.Api, content.Branch ?? content.Type).Codec : new Expression("null");
            return Expression.Invoke($"new {binder.Type("ApiStatusType")}", Expression.String(response.Status), codec);
        }
    }

    private TypeResolver Resolver => context.Resolver;

    private int Api => api;

    private Expression Root(XmlContent content) => context.Xml.Root(api, content.DocumentType, content.Xml);

    private string Type(string name) => context.Runtime[name];

    private bool IncludesText(TypeReference type) => TextTypes.IncludeText(type, name => context.Types.Find(api, name)?.Definition);

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
        if (stream.Events.Count == 0 && !IncludesText(stream.ItemType)) return StreamFormat("Events", [codec, .. end]);
        var types = stream.Events.Select(@event => Expression.Invoke(
            $"new {context.Runtime["ApiEventType"]}", Expression.String(@event.Name), context.Resolver.Resolve(api, @event.Type).Codec));
        return StreamFormat("MixedEvents", [codec, end.FirstOrDefault() ?? new Expression("null"), .. types]);
    }

    /// <summary>Returns the expressions for the formats of error responses.</summary>
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="wanted">The content that the request asks for; null for the main one.</param>
    public IReadOnlyList<Expression> Errors(Endpoint endpoint, ResponseContent? wanted)
    {
        var success = Successes.Of(endpoint).Status;
        var readsJson = (wanted ?? AnswerVariants.Main(endpoint)) is null or JsonContent;
        return
        [
            .. from response in endpoint.Responses
               // JSON instead of bytes or text is not an error, but callers read it in the same way.
               where response.IsSuccess ? !readsJson : response.Status != success && response.Status[0] is not ('1' or '3')
               let contents = response.Contents.Where(content => !content.IsEquivalent && content.ValueType is not null && !(response.IsSuccess && content is XmlContent)).GroupBy(content => (content.Kind, content.ValueType)).ToList()
               from alike in contents
               select Error(response.Status, alike.First(), contents.Count > 1 ? string.Join(", ", alike.Select(content => MediaTypes.EssenceOf(content.MediaType)).Distinct(StringComparer.Ordinal)) : null),
        ];
    }

    private Expression Error(string status, ResponseContent content, string? mediaTypes)
    {
        var codec = context.Resolver.Codecs.ValueCodec(context.Resolver.Resolve(api, content.ValueType!));
        IEnumerable<Expression> distinguished = mediaTypes is null ? [] : [Expression.String(mediaTypes)];
        return content is XmlContent xml
            ? context.Runtime.Call("ApiErrorFormat.Xml", [Expression.String(status), codec, Root(xml), .. distinguished])
            : context.Runtime.Call("ApiErrorFormat.Json", [Expression.String(status), codec, .. distinguished]);
    }

    private Expression Member(string name) => new(context.Runtime[$"ApiResponseFormat.{name}"]);

    private Expression Format(string name, params IEnumerable<Expression> arguments) => context.Runtime.Call($"ApiResponseFormat.{name}", arguments);

    private Expression StreamFormat(string name, params IEnumerable<Expression> arguments) => context.Runtime.Call($"ApiStreamFormat.{name}", arguments);
}
