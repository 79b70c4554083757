using Schematic.CSharp.Binding.Code;
using Schematic.CSharp.Binding.Modules;
using Schematic.CSharp.Binding.Plans;
using Schematic.CSharp.Binding.Prose;
using Schematic.Definitions.Model;

namespace Schematic.CSharp.Binding.Requests;

/// <summary>Binds authentication: options that hold secrets, schemes that send them, policies that combine schemes.</summary>
internal sealed class AuthBinder
{
    private const string BearerToken = "The bearer token";

    private readonly ModuleContext _context;
    private readonly ApiDefinition _api;
    private readonly ApiNames _names;
    private readonly NameScope _scope;
    private readonly List<PropertyPlan> _options = [];
    private readonly Dictionary<string, PropertyPlan> _secrets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _schemes = new(StringComparer.Ordinal);
    private readonly List<AuthFieldPlan> _schemeFields = [];
    private readonly Dictionary<string, AuthFieldPlan> _policies = new(StringComparer.Ordinal);
    private readonly List<AuthFieldPlan> _policyFields = [];

    /// <param name="context">The state that the binders of the module share.</param>
    /// <param name="api">The API.</param>
    /// <param name="names">The names of the code that is generated for the API.</param>
    /// <param name="options">The scope of the client's options.</param>
    public AuthBinder(ModuleContext context, ApiDefinition api, ApiNames names, NameScope options)
    {
        (_context, _api, _names) = (context, api, names);
        _scope = context.Names.MemberScope(names.Auth);
        foreach (var scheme in api.AuthSchemes) Add(scheme, options);
        Default = Policy(api.Auth);
    }

    /// <summary>The options that hold secrets.</summary>
    public IReadOnlyList<PropertyPlan> Options => _options;

    /// <summary>The only option that a client needs; null if it needs none, several, or one of several.</summary>
    public PropertyPlan? OnlySecret
    {
        get
        {
            var alternatives = _api.Auth.Alternatives.Count > 0
                ? _api.Auth.Alternatives.Select(alternative => alternative.Requirements.Select(requirement => requirement.Scheme).ToList())
                : _api.AuthSchemes.Select(scheme => new List<string> { scheme.Name });
            var alone = alternatives.Select(schemes => schemes is [var only] ? _secrets.GetValueOrDefault(only) : null).OfType<PropertyPlan>().Distinct().ToList();
            return alone is [var secret] ? secret : null;
        }
    }

    /// <summary>The expression for the API's policy; null if requests need no credentials.</summary>
    public Expression? Default { get; }

    /// <summary>The class that holds schemes and policies; null if the API has none.</summary>
    public AuthPlan? Plan => _schemeFields.Count == 0 ? null : new AuthPlan
    {
        Name = _names.Auth,
        Documentation = Comment.Summary($"The authentication of {_api.Name}."),
        Schemes = _schemeFields,
        Policies = _policyFields,
    };

    /// <summary>Returns the expression for an endpoint's policy; null if it is the API's policy.</summary>
    public Expression? PolicyUnlessDefault(AuthPolicy? policy)
    {
        var expression = policy is null ? Default : Policy(policy);
        return expression == Default ? null : expression ?? new Expression(_context.Runtime["ApiAuthPolicy.None"]);
    }

    /// <summary>Returns the expression for a policy; null if it needs no credentials.</summary>
    private Expression? Policy(AuthPolicy policy)
    {
        var alternatives = policy.Alternatives
            .Select(alternative => alternative.Requirements.Select(requirement => _schemes.GetValueOrDefault(requirement.Scheme)).OfType<string>().Distinct(StringComparer.Ordinal).ToList())
            .ToList();
        if (alternatives.TrueForAll(schemes => schemes.Count == 0)) return null;
        var construction = Expression.Invoke("new", alternatives.Select(schemes => new Expression($"[{string.Join(", ", schemes)}]")));
        if (!_policies.TryGetValue(construction.Code, out var policyField))
        {
            var name = string.Join("Or", alternatives.Select(schemes => schemes.Count == 0 ? "Anonymous" : string.Join("And", schemes)));
            policyField = new AuthFieldPlan(_scope.Add(CSharpIdentifier.ToPascalCase(name) + "Policy"), construction);
            _policies.Add(construction.Code, policyField);
            _policyFields.Add(policyField);
        }

        return new Expression($"{_names.Auth}.{policyField.Name}");
    }

    private void Add(AuthScheme scheme, NameScope options)
    {
        if (scheme.Accept(new SchemeBinder(this, options)) is not { } construction) return;
        // Generated code does not mention the type: callers create the credential and set it as the option.
        if (scheme.IsIssued) _context.Runtime.Use("OAuth2");
        var name = _scope.Add(CSharpIdentifier.ToPascalCase(scheme.Name));
        _schemeFields.Add(new AuthFieldPlan(name, construction));
        _schemes[scheme.Name] = name;
    }

    /// <summary>Binds each kind of scheme to the expression that creates it; null for a scheme without a value to send.</summary>
    private sealed class SchemeBinder(AuthBinder binder, NameScope options) : IAuthVisitor<Expression?>
    {
        public Expression Visit(ApiKeyScheme scheme) =>
            binder.Key(scheme.In, scheme.Parameter, Secret(scheme, $"The key that is sent as {scheme.Parameter}"), scheme.Prefix);

        public Expression Visit(BearerScheme scheme)
        {
            var secret = Secret(scheme, BearerToken);
            return binder.Scheme("Bearer", scheme.Header == "Authorization" ? secret : [.. secret, Expression.String(scheme.Header)]);
        }

        public Expression Visit(BasicScheme scheme) => binder.Basic(scheme, options);

        public Expression Visit(HttpScheme scheme) => binder.Key(
            ParameterLocation.Header, "Authorization", Secret(scheme, $"The value of the Authorization header, which begins with {scheme.Scheme}"), "");

        public Expression Visit(OAuth2Scheme scheme) => binder.Scheme("Bearer", Secret(scheme, "The OAuth 2 access token"));

        public Expression Visit(OpenIdConnectScheme scheme) => binder.Scheme("Bearer", Secret(scheme, BearerToken));

        // A client certificate belongs to the connection.
        public Expression? Visit(MutualTlsScheme scheme) => null;

        private Expression[] Secret(AuthScheme scheme, string what) => binder.Secret(scheme, what, options);
    }

    private Expression Key(ParameterLocation location, string parameter, IEnumerable<Expression> secret, string prefix)
    {
        var allowed = location is ParameterLocation.Query or ParameterLocation.Cookie ? location : ParameterLocation.Header;
        IEnumerable<Expression> suffix = prefix.Length == 0 ? [] : [Expression.String(prefix)];
        return Scheme("ApiKey", [new Expression($"{_context.Runtime["ApiKeyLocation"]}.{allowed}"), Expression.String(parameter), .. secret, .. suffix]);
    }

    private Expression Basic(BasicScheme scheme, NameScope options)
    {
        var isOnly = _api.AuthSchemes.OfType<BasicScheme>().Count() == 1;
        var stated = scheme.Credential ?? (isOnly ? "" : scheme.Name);
        var prefix = stated.Length == 0 ? "" : CSharpIdentifier.ToPascalCase(stated);
        var user = options.Add(prefix + "UserName");
        var password = options.Add(prefix + "Password");
        AddOption(user, new CSharpType("string"), scheme, "The user name", scheme.UserEnvironment);
        AddOption(password, _context.Runtime.Type("ApiCredential"), scheme, "The password", scheme.Environment);
        return Scheme("Basic", [.. Option(user, scheme.UserEnvironment), .. Option(password, scheme.Environment)]);
    }

    private Expression[] Secret(AuthScheme scheme, string what, NameScope options)
    {
        var name = options.Add(CSharpIdentifier.ToPascalCase(scheme.Credential ?? scheme.Name));
        AddOption(name, _context.Runtime.Type("ApiCredential"), scheme, what, scheme.Environment);
        _secrets.TryAdd(scheme.Name, _options[^1]);
        return Option(name, scheme.Environment);
    }

    private void AddOption(string name, CSharpType type, AuthScheme scheme, string what, IReadOnlyList<string> environment)
    {
        var source = environment.Count == 0 ? "." : $"; without it, the environment variable {string.Join(" or ", environment)} is used.";
        _options.Add(new PropertyPlan
        {
            Name = name,
            Type = type.OrNull,
            Documentation = Comment.Of(LinkResolver.Absolute, new Documentation(what + source, scheme.Description), what),
        });
    }

    private Expression Scheme(string name, params IEnumerable<Expression> arguments) => _context.Runtime.Call($"ApiAuthScheme.{name}", arguments);

    /// <summary>Returns the arguments by which a scheme reads an option: the accessor, the option's name and the environment variables.</summary>
    private Expression[] Option(string option, IReadOnlyList<string> variables) =>
    [
        new($"static options => (({_names.ClientOptions})options).{option}"),
        Expression.String(option),
        new($"[{string.Join(", ", variables.Select(CSharpLiteral.String))}]"),
    ];
}
