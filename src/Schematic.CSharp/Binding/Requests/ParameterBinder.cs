using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.CSharp.Binding.Types;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Binds parameters to properties and to the calls that write them.</summary>
internal sealed class ParameterBinder(ModuleContext context, int api, RequestProperties properties)
{
    private readonly Dictionary<string, PathHole> _holes = new(StringComparer.Ordinal);
    private readonly List<CallPlan> _writes = [];

    /// <summary>The calls that write parameters outside the path.</summary>
    public IReadOnlyList<CallPlan> Writes => _writes;

    /// <summary>Adds the parameters of an endpoint and returns its path as an expression.</summary>
    public Expression Bind(PathTemplate path, IReadOnlyList<Parameter> parameters)
    {
        var inPath = parameters.Where(parameter => parameter.In == ParameterLocation.Path).ToDictionary(parameter => parameter.Name, StringComparer.Ordinal);
        foreach (var segment in path.Segments.OfType<PathParameter>().DistinctBy(segment => segment.Name))
            BindPath(segment, inPath.GetValueOrDefault(segment.Name) ?? new Parameter(segment.Name, ParameterLocation.Path, TypeReference.String));
        foreach (var parameter in parameters.Where(parameter => parameter.In != ParameterLocation.Path)) Bind(parameter);
        return PathExpression.Of(path, parameter => _holes[parameter.Name]);
    }

    private void BindPath(PathParameter segment, Parameter parameter)
    {
        var type = context.Resolver.Resolve(api, parameter.Type) with { IsNullable = false };
        var keepsReserved = segment.KeepsSlashes || parameter.AllowReserved;
        var constant = ConstantLiteral.Of(type, parameter.Constant);
        var value = constant is null ? Add(parameter, type, isRequired: true) : new Expression($"({constant})");
        _holes.Add(segment.Name, Hole(parameter with { AllowReserved = keepsReserved }, type, value, isConstant: constant is not null));
    }

    // The handler of interpolated paths accepts these types. An interpolated string with only constant strings would itself be a
    // constant and would not use the handler.
    private PathHole Hole(Parameter parameter, WireType type, Expression value, bool isConstant)
    {
        var format = ValueFormat.Of(parameter, type);
        if (type.Kind == WireTypeKind.String && !isConstant && format.IsPlain) return new PathHole(value) { KeepsReserved = parameter.AllowReserved };
        if (type.Primitive is PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Uuid && format is { IsPlain: true, AllowReserved: false }) return new PathHole(value);
        context.Runtime.Use("ApiRequestWriter.Value");
        if (parameter.Xml is not null && !isConstant) return new PathHole(new Expression("request").Call("Value", [new Expression(XmlText.Of(context, api, parameter.Type, parameter.Xml, value, type).Value + "!"), context.Resolver.String.Codec, .. ValueFormat.Of(parameter, context.Resolver.String).Arguments(context.Runtime)]));
        return new PathHole(new Expression("request").Call("Value", [value, type.Codec, .. format.Arguments(context.Runtime)]));
    }

    private void Bind(Parameter parameter)
    {
        var type = context.Resolver.Resolve(api, parameter.Type);
        if (IdempotencyHeader.Is(parameter, type))
        {
            var key = Add(parameter, type, isRequired: false, "Without a value, one is created for each call and kept across its attempts.");
            _writes.Add(new CallPlan("IdempotencyKey", IdempotencyHeader.Arguments(parameter, type, key)));
            return;
        }

        var value = ConstantLiteral.Of(type, parameter.Constant) is { } constant && parameter.IsRequired
            ? constant
            : Add(parameter, type, parameter.IsRequired);
        if (parameter.Xml is not null && parameter.Constant is null) (value, type) = XmlText.Of(context, api, parameter.Type, parameter.Xml, value, type);
        IReadOnlyList<Expression> arguments = [value, type.Codec, .. ValueFormat.Of(parameter, type).Arguments(context.Runtime)];
        _writes.Add(parameter.In == ParameterLocation.QueryString
            ? new CallPlan("QueryString", [.. arguments, .. Fields(parameter)])
            : new CallPlan(parameter.In.ToString(), [Expression.String(parameter.Name), .. arguments]));
    }

    private IEnumerable<Expression> Fields(Parameter parameter)
    {
        if (parameter.Encodings.Count == 0 || MediaTypes.KindOf(parameter.ContentType ?? "") != MediaTypeKind.UrlEncoded) return [];
        return [new Expression($"{context.Runtime["ParameterStyle"]}.Form"), .. parameter.Encodings.Select(Field)];
    }

    private Expression Field(FieldEncoding encoding)
    {
        var format = new ValueFormat
        {
            IsJson = encoding.IsJson,
            Style = encoding.IsJson || encoding.Style == ParameterStyle.Form ? null : encoding.Style,
            Explode = encoding.Explode ? null : false,
            AllowReserved = encoding.AllowReserved,
        };
        return Expression.Invoke($"new {context.Runtime["QueryField"]}", [Expression.String(encoding.Name), .. format.Arguments(context.Runtime)]);
    }

    private Expression Add(Parameter parameter, WireType type, bool isRequired, string? remark = null)
    {
        return properties.Add(
            properties.Name(parameter.CodeName ?? parameter.Name, parameter.In.ToString()),
            type,
            isRequired,
            parameter.IsDeprecated,
            parameter.Documentation,
            TypePhrase.Sentence(parameter.Type, named => context.Resolver.Resolve(api, named).Name),
            remark ?? Comment.Default(parameter.Default) ?? type.EmptyRemark,
            parameter);
    }
}
