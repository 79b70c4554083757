using Microsoft.Build.Utilities;
using Schematic.Build.Projects;
using Schematic.Build.Tasks;

namespace Schematic.Build.Tests.Tasks;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SchematicCheckProjectTests : IDisposable
{
    private readonly FakeBuildEngine _engine = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("schematic-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [TestCase("Namspace", "'Namspace' is not metadata of SchematicApi items; it is ignored; did you mean 'Namespace'?")]
    [TestCase("clientname2", "'clientname2' is not metadata of SchematicApi items; it is ignored; did you mean 'ClientName'?")]
    [TestCase("Tags", "'Tags' is not metadata of SchematicApi items; it is ignored")]
    public void Unknown_metadata_is_reported_where_it_is_written(string name, string message)
    {
        var attribute = Check($"""
            <Project>
              <ItemGroup>
                <SchematicApi Include="a.yaml" {name}="x" />
              </ItemGroup>
            </Project>
            """);
        var element = Check($"""
            <Project>
              <ItemGroup>
                <SchematicApi Update="a.yaml">
                  <{name}>x</{name}>
                </SchematicApi>
              </ItemGroup>
            </Project>
            """);

        Assert.That(attribute, Is.EqualTo(new[] { $"Shop.csproj(3,36): SCH9035: {message}" }));
        Assert.That(element, Is.EqualTo(new[] { $"Shop.csproj(4,8): SCH9035: {message}" }));
    }

    [TestCase("A", 3)]
    [TestCase("B", 4)]
    [TestCase("C", 5)]
    [TestCase("D", 8)]
    [TestCase("E", 3)]
    public void Items_with_the_same_path_are_distinguished_by_their_metadata(string name, int line)
    {
        var project = Path.Combine(_folder, "Shop.csproj");
        File.WriteAllText(project, """
            <Project>
              <ItemGroup>
                <SchematicApi Include="a.yaml" Namespace="A" />
                <SchematicApi Include="*.yaml" Namespace=" B " Access="$(Access)" />
                <SchematicApi Include="b.yaml;a.yaml">
                  <Namespace>C</Namespace>
                </SchematicApi>
                <SchematicApi Include="a.yaml" Namespace="D" Access="public" />
              </ItemGroup>
            </Project>
            """);
        var rules = new ProjectRules(ProjectSource.ReadAll([project]), project, new HashSet<string>());

        var location = rules.LocationOf(Path.Combine(_folder, "a.yaml"), metadata => metadata == "Namespace" ? name : metadata == "Access" ? "public" : "");

        Assert.That(location.Line, Is.EqualTo(line));
    }

    [Test]
    public void Metadata_of_the_package_and_of_the_SDK_is_not_reported()
    {
        var metadata = string.Concat(ProjectNames.Metadata.Concat(["Link", "Visible", "pack", "CopyToOutputDirectory", "DependentUpon"]).Select(name => $"<{name}>x</{name}>"));

        var found = Check($"""<Project><ItemGroup><SchematicApi Include="a.yaml" Exclude="b" Condition="true" namespace="x">{metadata}</SchematicApi><Compile Include="x" Namspace="y" /></ItemGroup></Project>""");

        Assert.That(found, Is.Empty);
    }

    [TestCase("SchematicNamspace", "; did you mean 'SchematicNamespace'?")]
    [TestCase("SchemticNamespace", "; did you mean 'SchematicNamespace'?")]
    [TestCase("SchematicOutputDir", "; did you mean 'SchematicOutputDirectory'?")]
    [TestCase("EnableDefaultSchematicItem", "; did you mean 'EnableDefaultSchematicItems'?")]
    [TestCase("SchematicSomethingElseEntirely", "")]
    public void An_unknown_property_is_reported_where_it_is_written(string name, string suggestion)
    {
        var found = Check($"""
            <Project>
              <PropertyGroup>
                <{name}>x</{name}>
              </PropertyGroup>
            </Project>
            """);

        Assert.That(found, Is.EqualTo(new[] { $"Shop.csproj(3,6): SCH9036: Schematic.Build does not define '{name}'; it is ignored{suggestion}" }));
    }

    [Test]
    public void Names_that_begin_with_an_underscore_belong_to_others() => Assert.That(
        Check("""
            <Project>
              <PropertyGroup><_SchematicApis>x</_SchematicApis></PropertyGroup>
              <ItemGroup><_SchematicInput Include="x" /><_SchematicApi Include="x" /></ItemGroup>
            </Project>
            """),
        Is.Empty);

    [Test]
    public void Known_properties_in_any_case_and_properties_that_the_project_reads_itself_are_not_reported()
    {
        var found = Check("""
            <Project>
              <PropertyGroup>
                <schematicnamespace>x</schematicnamespace>
                <SchematicBuildVersion>1.0.0</SchematicBuildVersion>
                <SchemaVersion>2</SchemaVersion>
                <_SchematicTaskAssembly>x</_SchematicTaskAssembly>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="Schematic.Build" Version="$(SchematicBuildVersion)" /></ItemGroup>
            </Project>
            """);

        Assert.That(found, Is.Empty);
    }

    [Test]
    public void Imported_files_are_checked_as_well()
    {
        Write("Directory.Build.props", """<Project><Import Project="$(MSBuildThisFileDirectory)eng/Apis.props" /><Import Project="$(Unknown)/x.props" /></Project>""");
        Write("eng/Apis.props", """<Project><PropertyGroup><SchematicStrickt>true</SchematicStrickt></PropertyGroup></Project>""");

        Assert.That(Check("<Project />"), Is.EqualTo(new[] { "eng/Apis.props(1,26): SCH9036: Schematic.Build does not define 'SchematicStrickt'; it is ignored; did you mean 'SchematicStrict'?" }));
    }

    [Test]
    public void An_item_type_that_looks_like_the_packages_is_reported()
    {
        var found = Check("""<Project><ItemGroup><SchematicApis Include="a.yaml" /><SchemaApi Include="b.yaml" /><Something Include="c" /></ItemGroup></Project>""");

        Assert.That(found.Select(line => line.Split(": ")[2]), Is.EqualTo(new[]
        {
            "Schematic.Build does not define 'SchematicApis'; it is ignored; did you mean 'SchematicApi'?",
            "Schematic.Build does not define 'SchemaApi'; it is ignored; did you mean 'SchematicApi'?",
        }));
    }

    [TestCase("apis/*.jsn")]
    [TestCase("apis/*.jsn;a.yaml")]
    [TestCase("other/**/*.yaml")]
    [TestCase("apis/?.yaml")]
    [TestCase("../elsewhere/*.yaml")]
    [TestCase("$(MSBuildThisFileDirectory)other/*.yaml")]
    public void A_pattern_that_matches_no_item_is_reported(string include)
    {
        var found = Check($"""<Project><ItemGroup><SchematicApi Include="{include}" /></ItemGroup></Project>""", "apis/pets.yaml", "apis/sub/toys.yaml");

        Assert.That(found.Single(), Does.StartWith("Shop.csproj(1,35): SCH9038: The pattern '"));
    }

    [TestCase("apis/*.yaml")]
    [TestCase("apis\\*.yaml")]
    [TestCase("./apis/**")]
    [TestCase("**/*.yaml")]
    [TestCase("apis/**/toys.yaml;apis/pet?.yaml")]
    [TestCase("apis/sub/../*.yaml")]
    [TestCase("$(Folder)/*.jsn")]
    [TestCase("@(None)")]
    [TestCase("missing.yaml")]
    public void A_pattern_that_matches_an_item_and_what_only_MSBuild_can_evaluate_is_not_reported(string include)
    {
        var found = Check($"""<Project><ItemGroup><SchematicApi Include="{include}" /></ItemGroup></Project>""", "apis/pets.yaml", "apis/sub/toys.yaml");

        Assert.That(found, Is.Empty);
    }

    [Test]
    public void A_pattern_with_a_condition_is_not_reported() =>
        Assert.That(Check("""<Project><ItemGroup Condition="false"><SchematicApi Include="*.jsn" /></ItemGroup></Project>""", "a.yaml"), Is.Empty);

    [Test]
    public void A_project_without_descriptions_gets_a_message()
    {
        Write("Shop.csproj", "<Project />");
        var task = Task();

        Assert.That(task.Execute(), Is.True);
        Assert.That(_engine.Warnings, Is.Empty);
        Assert.That(_engine.Messages.Single().Message, Does.StartWith("Nothing is generated: the project references Schematic.Build"));
        Assert.That(task.IsClean, Is.True);
    }

    [Test]
    public void Links_lead_to_the_documentation()
    {
        Check("<Project><PropertyGroup><SchematicX>x</SchematicX></PropertyGroup></Project>");

        Assert.That(_engine.Warnings.Single().HelpLink, Is.EqualTo("https://example.org/docs/diagnostics.md#sch9036-unknown-property-or-item"));
    }

    [Test]
    public void A_file_that_cannot_be_read_is_not_checked() => Assert.That(Check("<Project>"), Is.Empty);

    [TestCase("CodeGenerator=\"Schematic\"", false, "Options")]
    [TestCase("CodeGenerator=\"NSwagCSharp\"", true, "CodeGenerator", "Options")]
    [TestCase("CodeGenerator=\"NSwagCSharp\"", false)]
    public void Metadata_of_other_generators_are_reported_once(string generator, bool takesAll, params string[] names)
    {
        Write("Shop.csproj", $"""
            <Project>
              <ItemGroup>
                <OpenApiReference Include="a.json" ClassName="AClient" OutputPath="A.cs" Namespace="Shop" SourceUri="https://a.example" {generator} Options="/x" />
                <OpenApiReference Include="b.json" {generator} Options="/x" />
              </ItemGroup>
            </Project>
            """);
        var task = Task();
        task.Apis = [new TaskItem(Path.Combine(_folder, "a.json"))];
        task.TakesOpenApiReferences = takesAll;

        Assert.That(task.Execute(), Is.True);
        Assert.That(task.IsClean, Is.True);
        Assert.That(
            _engine.Messages.Where(message => message.Code == "SCH9063").Select(message => (message.LineNumber, message.Message)),
            Is.EqualTo(names.Select(name => (3, $"The metadata '{name}' of 'OpenApiReference' has no meaning for Schematic.Build; it is ignored"))));
    }

    [Test]
    public void The_names_are_those_of_the_documentation()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "properties.md"));
        var rows = page.Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).SelectMany(line => line.Split('|')[1].Split(',')).Select(name => name.Trim(' ', '`')).ToList();

        var properties = ProjectNames.Properties(Repository.PathOf("build"));

        Assert.That(ProjectNames.Metadata, Is.SubsetOf(rows));
        Assert.That(rows.Where(row => row.StartsWith("Schematic", StringComparison.Ordinal)).Except(Targets()), Is.SubsetOf(properties));
        Assert.That(properties.Except(rows).Except(["EnableDefaultSchematicItems", "SchematicEnabled"]), Is.Empty);
    }

    private static IEnumerable<string> Targets() => Directory.EnumerateFiles(Repository.PathOf("build"), "*.targets")
        .SelectMany(file => System.Xml.Linq.XDocument.Load(file).Descendants()).Where(element => element.Name.LocalName == "Target").Select(element => element.Attribute("Name")!.Value);

    private IReadOnlyList<string> Check(string project, params IEnumerable<string> items)
    {
        Write("Shop.csproj", project);
        var task = Task();
        task.Apis = [.. items.DefaultIfEmpty("a.yaml").Select(item => new TaskItem(Path.Combine(_folder, item)))];
        var before = _engine.Warnings.Count;
        Assert.That(task.Execute(), Is.True);
        IReadOnlyList<string> found =
        [
            .. _engine.Warnings.Skip(before).Select(warning =>
                $"{Path.GetRelativePath(_folder, warning.File).Replace('\\', '/')}({warning.LineNumber},{warning.ColumnNumber}): {warning.Code}: {warning.Message}"),
        ];
        Assert.That(task.IsClean, Is.EqualTo(found.Count == 0));
        return found;
    }

    private SchematicCheckProject Task() => new()
    {
        BuildEngine = _engine,
        ProjectFile = Path.Combine(_folder, "Shop.csproj"),
        Files = [Path.Combine(_folder, "Shop.csproj.user"), Path.Combine(_folder, "Directory.Build.props")],
        PackageDirectory = Repository.PathOf("build"),
        Documentation = "https://example.org/docs/",
    };

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
        File.WriteAllText(Path.Combine(_folder, path), text);
    }
}
