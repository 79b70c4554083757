using Microsoft.CodeAnalysis.CSharp;
using Schematic.CSharp.Syntax;

namespace Schematic.CSharp.Tests.Syntax;

internal sealed class LayoutTests
{
    private static IEnumerable<string> OwnSources() => Directory
        .EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
        .Where(path => !IsBuilt("obj", path) && !IsBuilt("bin", path))
        .Select(path => Path.GetRelativePath(Repository.Root, path))
        .Order(StringComparer.Ordinal);

    private static bool IsBuilt(string folder, string path) => path.Contains(Path.DirectorySeparatorChar + folder + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    [TestCaseSource(nameof(OwnSources))]
    public void A_text_that_is_laid_out_stays_as_it_is(string path)
    {
        var text = File.ReadAllText(Repository.PathOf(path));

        Assert.That(Format(text), Is.EqualTo(text));
    }

    [TestCaseSource(nameof(OwnSources))]
    public void Only_whitespace_changes_and_indentation_comes_back(string path)
    {
        var text = File.ReadAllText(Repository.PathOf(path));
        var random = new Random(path.Length);
        var isInString = false;
        var sloppy = string.Join('\n', text.Split('\n').Select(Disarrange));

        var formatted = Format(sloppy);

        Assert.That(Tokens(formatted), Is.EqualTo(Tokens(text)));
        Assert.That(Format(formatted), Is.EqualTo(formatted));

        // The indentation of a raw string literal is part of its value.
        string Disarrange(string line)
        {
            var isKept = isInString || line.Contains('"', StringComparison.Ordinal);
            if (line.Contains("\"\"\"", StringComparison.Ordinal)) isInString = !isInString;
            return isKept ? line : new string(' ', random.Next(9)) + line.TrimStart();
        }
    }

    [Test]
    public void Indentation_follows_nesting()
    {
        const string sloppy = """
            namespace A;
              class B {
            /// <summary>One.</summary>
                 /// <remarks>Two.</remarks>
            int C()
            {
            if (true)
            return 1;
            switch (2)
            {
            case 3:
            return 4;
            // why
            }
            }


            int D => 5;

            }

            """;

        Assert.That(Format(sloppy), Is.EqualTo("""
            namespace A;
            class B {
                /// <summary>One.</summary>
                /// <remarks>Two.</remarks>
                int C()
                {
                    if (true)
                        return 1;
                    switch (2)
                    {
                        case 3:
                            return 4;
                        // why
                    }
                }

                int D => 5;
            }

            """));
    }

    [Test]
    public void The_inside_of_a_string_stays_as_it_is()
    {
        const string text = "class A\n{\nstring B = @\"x  \n      y\n\";\n}\n";

        Assert.That(Format(text), Is.EqualTo("class A\n{\n    string B = @\"x  \n      y\n\";\n}\n"));
    }

    [Test]
    public void Trailing_blanks_and_carriage_returns_go()
    {
        Assert.That(Format("class A   \r\n{\t\r\n}\r\n\r\n\r\n"), Is.EqualTo("class A\n{\n}\n"));
    }

    private static string Format(string text) => Layout.Format(CSharpSyntaxTree.ParseText(text));

    private static List<string> Tokens(string text) =>
        [.. CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Select(token => token.Text)];
}
