"""A headless Chromium, and what one asks of a page in it."""

from __future__ import annotations

import base64
import json
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
ADVICE = "run tests/browser/install_chromium.sh, or `make test-all`, which does"


def find_programs() -> tuple[str, str]:
    """Return the paths of browser and driver; without them the tests fail, they are never skipped."""
    browsers = [*map(shutil.which, PROGRAMS), *(path for path in APPLICATIONS if Path(path).exists())]
    browser = next(filter(None, browsers), None)
    driver = shutil.which("chromedriver")
    if not browser or not driver:
        raise RuntimeError(f"there is no {'chromedriver' if browser else 'Chromium'} on this machine: {ADVICE}")
    return browser, driver


class Browser:
    """One window; sizes are in CSS pixels."""

    def __init__(self, downloads: Path) -> None:
        program, driver = find_programs()
        options = webdriver.ChromeOptions()
        options.binary_location = program
        # The sandbox needs rights that a container may not give; the only page opened is our own.
        for flag in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars"):
            options.add_argument(flag)
        options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.web = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
        self.resize(1280, 900)

    def resize(self, width: int, height: int, *, dark: bool = False) -> None:
        """Set the size of the window and the colour scheme; below 500 pixels it is a phone."""
        metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        self.web.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
        features = [
            {"name": "prefers-color-scheme", "value": "dark" if dark else "light"},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.web.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def open(self, page: Path, fragment: str = "") -> None:
        """Open a page from disk, anew even if it is the one that is open."""
        self.web.get("about:blank")
        self.web.get(page.as_uri() + fragment)

    def run(self, script: str, *arguments: object) -> Any:
        """Run JavaScript as the developer's console does: the page's policy does not hold for it."""
        return self.web.execute_script(script, *arguments)

    def find(self, selector: str) -> WebElement:
        """Return the first element."""
        return self.web.find_element(By.CSS_SELECTOR, selector)

    def list(self, selector: str) -> list[WebElement]:
        """Return the elements that can be seen."""
        return [one for one in self.web.find_elements(By.CSS_SELECTOR, selector) if one.is_displayed()]

    def texts(self, selector: str) -> list[str]:
        """Return the texts of elements that can be seen, as they are shown."""
        return [one.text for one in self.list(selector)]

    def click(self, selector: str) -> None:
        """Click on the first element, as a pointer does."""
        element = self.find(selector)
        self.run("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", element)
        element.click()

    def press(self, *keys: str) -> None:
        """Press keys where the focus is."""
        for key in keys:
            self.web.switch_to.active_element.send_keys(key)

    def press_tab(self, times: int = 1, *, back: bool = False) -> None:
        """Press the Tab key."""
        for _ in range(times):
            chain = webdriver.ActionChains(self.web)
            if back:
                chain.key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
            else:
                chain.send_keys(Keys.TAB).perform()

    @property
    def focus(self) -> WebElement:
        """The element in focus."""
        return self.web.switch_to.active_element

    def choose(self, name: str, value: str) -> None:
        """Choose a value of one of the filters."""
        self.click(f"#filters select[name={name}] option[value='{value}']")

    def wait(self, met: Callable[[], object], seconds: float = 10) -> None:
        """Wait until something is true; fail if it never is."""
        until = time.monotonic() + seconds
        while not met():
            assert time.monotonic() < until, "waited in vain"
            time.sleep(0.02)

    def list_requests(self) -> list[str]:
        """Return the addresses asked for since this was last called."""
        messages = [json.loads(entry["message"])["message"] for entry in self.web.get_log("performance")]
        return [one["params"]["request"]["url"] for one in messages if one["method"] == "Network.requestWillBeSent"]

    def list_complaints(self) -> list[str]:
        """Return what the console said since this was last called: errors, breaches of the page's policy."""
        return [entry["message"] for entry in self.web.get_log("browser")]

    def take_picture(self) -> bytes:
        """Return what the window shows as PNG."""
        return base64.b64decode(self.web.get_screenshot_as_base64())

    def close(self) -> None:
        """End the browser."""
        self.web.quit()
